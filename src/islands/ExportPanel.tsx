import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import { lastCopy } from '../core/copy-reminder.ts';
import type { DescribedChecklist } from '../core/described.ts';
import { fileNameOf } from '../core/file-name.ts';
import { planSteps } from '../core/plan.ts';
import { targetsIn } from '../core/plan-texts.ts';
import type { Report } from '../core/report.ts';
import { stateOf } from '../core/state.ts';
import { absoluteAddress, now } from '../stores/browser.ts';
import { $copy, saveEverything } from '../stores/copy.ts';
import { readEverything } from '../stores/everything.ts';
import { dayOf, saveFile } from '../stores/files.ts';
import { notesOf } from '../stores/responses.ts';
import { formatMoment } from './moment.ts';
import { useReady } from './use-ready.ts';
import { type Result, useResults } from './use-results.ts';
import { type ReportKind, writeReport } from './write-report.ts';

interface ExportPanelProps {
  readonly checklists: readonly DescribedChecklist[];
}

const KINDS = [
  {
    kind: 'csv',
    label: 'Table (CSV)',
    about: 'One row for each question: level, points, note, owner, date, target. For LibreOffice, Excel and the like.',
    ending: { subject: '', extension: 'csv', type: 'text/csv' },
  },
  {
    kind: 'report',
    label: 'Report (Markdown)',
    about: 'Scores and what they rest on, the plan as a table, the notes. For a wiki or a repository.',
    ending: { subject: '', extension: 'md', type: 'text/markdown' },
  },
  {
    kind: 'tasks',
    label: 'Task list (Markdown)',
    about: 'The steps of the plan as boxes to tick, with owners, dates and links. Paste it into an issue.',
    ending: { subject: '-tasks', extension: 'md', type: 'text/markdown' },
  },
] as const satisfies readonly { readonly kind: ReportKind; readonly [field: string]: unknown }[];

const hasSteps = ({ described: { outline, items }, answers, planTexts }: Result): boolean =>
  planSteps([{ outline, steps: items, answers, targets: targetsIn(outline, planTexts) }]).length > 0;

/** Returns why a file would have nothing in it, or nothing where it would. */
function findReason(kind: ReportKind, result: Result): string {
  const { score, key } = result;
  if (score.overall.answered === 0 && (kind === 'tasks' || Object.keys(notesOf(key).get()).length === 0))
    return 'Nothing is answered in this response yet.';
  return kind === 'tasks' && !hasSteps(result) ? 'No item with an answer is below its target, so there are no tasks.' : '';
}

const reportOf = ({ key, ...result }: Result): Report => ({
  ...result,
  notes: notesOf(key).get(),
  date: dayOf(now()),
  addressOf: absoluteAddress,
});

const isAnythingSaved = (): boolean => {
  const { checklists, compared } = stateOf(readEverything());
  return checklists.length + compared.length > 0;
};

/** Saves what the reader entered as files: everything, or one response as a table, a report or tasks. */
export function ExportPanel({ checklists }: ExportPanelProps) {
  const ready = useReady();
  const results = useResults(checklists);
  const [chosen, setChosen] = useState<string | undefined>();
  const [status, setStatus] = useState('');
  const shown = chosen ?? results.find(({ score }) => score.overall.answered > 0)?.key.checklist;
  const result = results.find(({ key }) => key.checklist === shown) ?? results[0];
  const anything = ready && isAnythingSaved();
  const copied = lastCopy(useStore($copy, { ssr: 'initial' }), now());
  const confirm = (name: string) => setStatus(`Saved as ${name}, where your downloads go.`);
  const save = async ({ kind, ending: { subject, extension, type } }: (typeof KINDS)[number]) => {
    if (!result) return;
    const { key, name } = result;
    const file = fileNameOf({ subject: `${key.checklist}${subject}`, team: name, date: dayOf(now()), extension });
    try {
      saveFile(file, type, await writeReport(kind, reportOf(result)));
      confirm(file);
    } catch {
      setStatus('The file could not be made: a part of this page did not load. Check the connection, reload and try again.');
    }
  };

  return (
    <section class="files-panel" aria-labelledby="export-title">
      <h3 id="export-title">Save to a file</h3>
      <p class="hint">A file carries words: notes, owners and names. A link carries levels only.</p>
      <ul class="file-kinds">
        <li>
          <button
            type="button"
            class="primary"
            disabled={!anything}
            aria-describedby="about-everything"
            onClick={() => setStatus(saveEverything(now()))}
          >
            Everything (JSON)
          </button>
          <span id="about-everything">
            Every response, note, plan and snapshot, every use case with its ROI inputs, KPIs and readings. The only file that can
            be opened here again. {copied ? `Last file saved on ${formatMoment(copied)}.` : 'No file saved yet.'}
            {ready && !anything && <strong> There is nothing to save yet.</strong>}
          </span>
        </li>
      </ul>
      <label class="file-choice">
        Checklist and response
        <select
          autocomplete="off"
          disabled={!ready}
          value={result?.key.checklist}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {results.map(({ key, name, described: { outline } }) => (
            <option key={key.checklist} value={key.checklist}>
              {outline.title}: {name}
            </option>
          ))}
        </select>
      </label>
      <ul class="file-kinds">
        {KINDS.map((each) => {
          const reason = result && ready ? findReason(each.kind, result) : '';
          return (
            <li key={each.kind}>
              <button
                type="button"
                disabled={!ready || reason !== ''}
                aria-describedby={`about-${each.kind}`}
                onClick={() => void save(each)}
              >
                {each.label}
              </button>
              <span id={`about-${each.kind}`}>
                {each.about} {reason && <strong>{reason}</strong>}
              </span>
            </li>
          );
        })}
      </ul>
      <p role="status" class="file-status">
        {status}
      </p>
    </section>
  );
}
