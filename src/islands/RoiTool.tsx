import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { checkInputs } from '../core/check-inputs.ts';
import type { RoiInputs } from '../core/roi-inputs.ts';
import { now } from '../stores/browser.ts';
import { $sharedRoi, followRoiLink } from '../stores/roi.ts';
import { roiOf } from '../stores/use-cases.ts';
import { formatMoment } from './moment.ts';
import { RoiForm } from './RoiForm.tsx';
import { RoiStanding } from './RoiStanding.tsx';
import { SaveNotice } from './SaveNotice.tsx';
import { useLater } from './use-later.ts';
import { useReady } from './use-ready.ts';
import { UseCaseChoice, useUseCase } from './UseCaseChoice.tsx';

const NO_FAULTS = {};

/** The model of the chosen use case: numbers in, results out. */
function OwnModel() {
  const ready = useReady();
  const { key, name } = useUseCase();
  const useCase = key.response;
  const texts = useStore(roiOf(useCase), { ssr: 'initial' });
  const checked = useMemo(() => checkInputs(texts), [texts]);
  // While a number is being retyped, the results of the last whole set stay, so that the page does not jump.
  const last = useRef<{ useCase: string; inputs: RoiInputs } | undefined>();
  if (checked.ok) last.current = { useCase, inputs: checked.inputs };
  const isEmpty = Object.keys(texts).length === 0;
  const inputs = !isEmpty && last.current?.useCase === useCase ? last.current.inputs : undefined;
  const Outcome = useLater(ready && inputs !== undefined, async () => (await import('./RoiOutcome.tsx')).RoiOutcome);
  return (
    <>
      <SaveNotice />
      <UseCaseChoice />
      <p class="print-only">
        <bdi>{name}</bdi>
        {ready && `, ${formatMoment(now())}`}
      </p>
      <RoiForm useCase={useCase} name={name} texts={texts} faults={checked.ok ? NO_FAULTS : checked.faults} />
      {ready && <RoiStanding inputs={inputs} faults={checked.ok ? NO_FAULTS : checked.faults} isEmpty={isEmpty} />}
      {Outcome && inputs && <Outcome key={useCase} useCase={useCase} name={name} texts={texts} inputs={inputs} />}
    </>
  );
}

/** The ROI model: of the reader's own use case, or, read-only, of a link. */
export function RoiTool() {
  const shared = useStore($sharedRoi, { ssr: 'initial' });
  useEffect(() => followRoiLink(), []);
  const Shared = useLater(shared !== undefined, async () => (await import('./RoiShared.tsx')).RoiShared);
  if (shared === undefined) return <OwnModel />;
  return Shared ? <Shared shared={shared} /> : <p class="reading">Reading the link.</p>;
}
