import { useRef, useState } from 'preact/hooks';
import { applyImport, type Choices } from '../core/apply-import.ts';
import type { DescribedChecklist } from '../core/described.ts';
import { describeApplied } from '../core/import-words.ts';
import { neutralizeDirection } from '../core/name.ts';
import type { Review } from '../core/review-import.ts';
import { now } from '../stores/browser.ts';
import { importTexts } from '../stores/import.ts';
import { newId } from '../stores/responses.ts';
import { formatMoment } from './moment.ts';
import { type ExportedWork, openFile, reviewWork } from './open-file.ts';

/** A file under review. */
interface Opened {
  /** Tells files of the same name apart. */
  readonly number: number;
  readonly name: string;
  readonly work: ExportedWork;
  readonly review: Review;
  /** Whether what is here has changed since the reader saw the review first. */
  readonly renewed: boolean;
}

/** A file that was refused. */
interface Fault {
  readonly name: string;
  readonly reason: string;
}

/** What the panel for imports draws and does. */
interface Importing {
  readonly opened: Opened | undefined;
  readonly faults: readonly Fault[];
  /** What came of the last file where there is nothing to undo. */
  readonly told: string;
  readonly take: (files: Iterable<File>) => void;
  readonly cancel: () => void;
  readonly bringIn: (choices: Choices) => Promise<void>;
}

const REFUSED =
  'This browser does not keep what is in it, so it would be lost with this page. Make room in its storage and open the file again.';

/**
 * Returns files on their way in, one after the other.
 *
 * @param onLeft called once a file has been dealt with, before the next one is opened
 */
export function useImport(
  checklists: readonly DescribedChecklist[],
  onLeft: (how: 'imported' | 'not imported') => void,
): Importing {
  const [opened, setOpened] = useState<Opened | undefined>();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [told, setTold] = useState('');
  const waiting = useRef<File[]>([]);
  const busy = useRef(false);
  const number = useRef(0);
  /** Whether the button was pressed already. */
  const saving = useRef(false);

  /** Opens the next file that waits; those that are refused say so and make way. */
  const openNext = async (): Promise<void> => {
    const file = waiting.current.shift();
    busy.current = file !== undefined;
    if (!file) return;
    const name = neutralizeDirection(file.name);
    const found = await openFile(file, checklists);
    number.current += 1;
    if (found.ok) return setOpened({ number: number.current, name, work: found.work, review: found.review, renewed: false });
    setFaults((others) => [...others, { name, reason: found.reason }]);
    return openNext();
  };
  const leave = (how: 'imported' | 'not imported') => {
    setOpened(undefined);
    onLeft(how);
    void openNext();
  };
  const take = (files: Iterable<File>) => {
    waiting.current.push(...files);
    if (busy.current || waiting.current.length === 0) return;
    setFaults([]);
    setTold('');
    void openNext();
  };
  const bringIn = async (choices: Choices) => {
    if (!opened || saving.current) return;
    saving.current = true;
    const { name, work, review } = opened;
    const fresh = await reviewWork(work, checklists);
    saving.current = false;
    if (JSON.stringify(fresh.present) !== JSON.stringify(review.present))
      return setOpened({ ...opened, review: fresh, renewed: true });
    const taken = now();
    const applied = applyImport(fresh, choices, {
      newId,
      taken,
      snapshotName: `Before a file replaced it, ${formatMoment(taken)}`,
    });
    const what = describeApplied(applied);
    const nothing = Object.keys(applied.texts).length === 0;
    const kept = nothing || importTexts(applied.texts, { what: `${what}. From the file`, name, place: 'files' });
    setTold(nothing ? `${what}.` : '');
    if (!kept) setFaults([{ name, reason: REFUSED }]);
    leave(kept ? 'imported' : 'not imported');
  };
  return { opened, faults, told, take, cancel: () => leave('not imported'), bringIn };
}
