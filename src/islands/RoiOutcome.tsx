import { useMemo } from 'preact/hooks';
import { exampleKeys } from '../core/roi-example.ts';
import type { RoiInputs } from '../core/roi-inputs.ts';
import { reportRoi } from '../core/roi-report.ts';
import type { Texts } from '../core/saved.ts';
import { Nearby } from './Nearby.tsx';
import { RoiInputTable } from './RoiInputTable.tsx';
import { RoiResults } from './RoiResults.tsx';
import { RoiShare } from './RoiShare.tsx';
import { useCalm } from './use-calm.ts';

interface RoiOutcomeProps {
  readonly useCase: string;
  readonly name: string;
  /** As they were typed. */
  readonly texts: Texts;
  /** The last whole set of inputs. */
  readonly inputs: RoiInputs;
}

/** Shorter than anybody waits for, longer than the gap between two keys. */
const REDRAW_AFTER = 150;

const loadHistory = async () => (await import('./RoiHistory.tsx')).RoiHistory;

/** The results of the reader's own inputs, and what can be done with them. */
export function RoiOutcome({ useCase, name, texts, inputs }: RoiOutcomeProps) {
  const calm = useCalm(inputs, REDRAW_AFTER);
  const report = useMemo(() => reportRoi(calm), [calm]);
  const isExample = exampleKeys(texts).size > 0;
  // The same element is not drawn again, so that a key costs nothing here before the pause after it.
  const results = useMemo(() => <RoiResults report={report} isExample={isExample} />, [report, isExample]);
  return (
    <>
      {results}
      <div class="print-only">
        <RoiInputTable texts={texts} />
      </div>
      <Nearby load={loadHistory} given={{ useCase, name, texts, report }} />
      <RoiShare texts={texts} />
    </>
  );
}
