import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Returns a component that is fetched when it is first wanted, `undefined` until it is there. */
export function useLater<Props>(
  wanted: boolean,
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> | undefined {
  const [component, setComponent] = useState<{ readonly draw: FunctionComponent<Props> } | undefined>();
  useEffect(() => {
    if (wanted && !component) void load().then((draw) => setComponent({ draw }));
  }, [wanted]);
  return wanted ? component?.draw : undefined;
}
