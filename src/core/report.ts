import type { BlockContent, ListItem, Nodes, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { findBand } from './band.ts';
import { describeCoverage } from './coverage.ts';
import { cleanName } from './name.ts';
import { type Group, readingOrder } from './outline.ts';
import { orderByHand } from './hand-order.ts';
import { planSteps, type Step } from './plan.ts';
import { entryOf, orderIn, targetsIn } from './plan-texts.ts';
import type { ReportedResponse } from './reported.ts';
import { formatValue, type Score, scoreChecklist } from './score.ts';

/** A response with what a report says around it. */
export interface Report extends ReportedResponse {
  /** `2026-03-31`. */
  readonly date: string;
  /** Returns the whole address of a path of this site. */
  readonly addressOf: (path: string) => string;
}

// Texts go into the tree as they are; what makes them Markdown escapes them.
const text = (value: string): PhrasingContent => ({ type: 'text', value });
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] });
const link = (url: string, value: string): PhrasingContent => ({ type: 'link', url, children: [text(value)] });
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
const heading = (depth: 1 | 2, value: string): RootContent => ({ type: 'heading', depth, children: [text(value)] });

const table = (rows: readonly (readonly PhrasingContent[])[]): Table => ({
  type: 'table',
  children: rows.map((cells) => ({ type: 'tableRow', children: cells.map((cell) => ({ type: 'tableCell', children: [cell] })) })),
});

const write = (tree: Nodes): string =>
  toMarkdown(tree, { bullet: '-', rule: '-', emphasis: '_', extensions: [gfmToMarkdown({ tablePipeAlign: false })] });

const itemAddress = ({ described, addressOf }: Report, item: string): string =>
  addressOf(`/checklists/${described.outline.id}/#${item}`);

/** Returns a level with its number, so that the scale is plain to who does not know it. */
const levelText = ({ described: { outline } }: Report, level: number): string => `${level} ${outline.scale[level]?.label ?? ''}`;

/** Returns the plan of one response, in the order that the reader gave it. */
function stepsOf({ described: { outline, items }, answers, planTexts }: Report): Step[] {
  const targets = targetsIn(outline, planTexts);
  return orderByHand(planSteps([{ outline, steps: items, answers, targets }]), orderIn([{ outline, texts: planTexts }]));
}

const valueText = ({ described: { outline } }: Report, { value, possible }: Score): string =>
  value === undefined ? '–' : formatValue(outline.rule, value) + (outline.rule === 'minimum' ? ` of ${possible}` : '');

const overallText = ({ described: { outline } }: Report, { value }: Score): string =>
  value === undefined
    ? '–'
    : outline.rule === 'mean'
      ? formatValue(outline.rule, value)
      : `${value} ${value === 1 ? 'point' : 'points'}`;

/** A table of groups with their scores, and how much these rest on. */
const groupTable = (report: Report, name: string, groups: readonly Group[], scores: Readonly<Record<string, Score>>): Table =>
  table([
    [name, 'Score', 'Rests on'].map(text),
    ...groups.flatMap(({ id, title }) => {
      const score = scores[id];
      return score ? [[title, valueText(report, score), describeCoverage(score)].map(text)] : [];
    }),
  ]);

function scoreParts(report: Report): RootContent[] {
  const { outline } = report.described;
  const { overall, sections, facets, weakest } = scoreChecklist(outline, report.answers);
  const band = findBand(outline, overall.value);
  const named = outline.sections.filter(({ id }) => weakest.includes(id)).map(({ title }) => title);
  return [
    heading(2, 'Score'),
    paragraph(strong(overallText(report, overall)), text(`, ${describeCoverage(overall)}`)),
    ...(band ? [paragraph(text(band.meaning))] : []),
    ...(named.length > 0 ? [paragraph(text('Weakest: '), strong(named.join(', ')))] : []),
    groupTable(report, outline.sectionName, outline.sections, sections),
    ...(outline.facetName === undefined ? [] : [groupTable(report, outline.facetName, outline.facets, facets)]),
  ];
}

function planParts(report: Report): RootContent[] {
  const { outline, items } = report.described;
  const steps = stepsOf(report);
  if (steps.length === 0) return [heading(2, 'Plan'), paragraph(text('No item with an answer is below its target.'))];
  const rows = steps.map(({ item, from, to, target, effort, do: todo }, place) => {
    const { owner, due, done } = entryOf(outline, item, report.planTexts);
    return [
      text(String(place + 1)),
      text(todo),
      link(itemAddress(report, item), items[item]?.question ?? item),
      text(levelText(report, from)),
      text(levelText(report, to)),
      text(levelText(report, target)),
      text(effort),
      text(cleanName(owner)),
      text(due),
      text(done !== undefined && done >= to ? 'yes' : ''),
    ];
  });
  const names = ['No.', 'Step', 'Question', 'Now', 'Next', 'Target', 'Effort', 'Owner', 'Due', 'Done'];
  return [heading(2, 'Plan'), table([names.map(text), ...rows])];
}

/** Returns the lines of a note that say something, each as a paragraph. */
const noteParagraphs = (note: string): Paragraph[] =>
  note
    .split(/[\r\n\u2028\u2029]+/)
    .map(cleanName)
    .filter((line) => line !== '')
    .map((line) => paragraph(text(line)));

function noteParts(report: Report): RootContent[] {
  const { outline, items } = report.described;
  const entries = readingOrder(outline).flatMap(({ id }): BlockContent[] => {
    const lines = noteParagraphs(report.notes[id] ?? '');
    if (lines.length === 0) return [];
    const answer = report.answers[id];
    const told = answer === undefined ? 'unanswered' : answer === 'na' ? 'not applicable' : levelText(report, answer);
    return [
      paragraph(link(itemAddress(report, id), items[id]?.question ?? id), text(`: ${told}`)),
      { type: 'blockquote', children: lines },
    ];
  });
  return entries.length === 0 ? [] : [heading(2, 'Notes'), ...entries];
}

/** Returns a response as a report in GitHub-flavored Markdown: scores and what they rest on, the plan, the notes. */
export function formatReport(report: Report): string {
  const { outline } = report.described;
  const about = `${report.date}, edition ${outline.edition} of the `;
  const address = report.addressOf(`/checklists/${outline.id}/`);
  return write({
    type: 'root',
    children: [
      heading(1, `${outline.title}: ${cleanName(report.name)}`),
      paragraph(text(about), link(address, outline.title)),
      ...scoreParts(report),
      ...planParts(report),
      ...noteParts(report),
    ],
  });
}

function taskOf(report: Report, { item, from, to, do: todo }: Step): ListItem {
  const { outline, items } = report.described;
  const { owner, due, done } = entryOf(outline, item, report.planTexts);
  const about = [
    ...(cleanName(owner) === '' ? [] : [cleanName(owner)]),
    ...(due === '' ? [] : [`due ${due}`]),
    `from ${levelText(report, from)} to ${levelText(report, to)}`,
  ];
  return {
    type: 'listItem',
    spread: false,
    checked: done !== undefined && done >= to,
    children: [paragraph(text(`${todo} (${about.join(', ')}) `), link(itemAddress(report, item), items[item]?.question ?? item))],
  };
}

/** Returns a response's plan as a list of tasks in GitHub-flavored Markdown, empty where there are no steps. */
export function formatTasks(report: Report): string {
  const tasks = stepsOf(report).map((step) => taskOf(report, step));
  return tasks.length === 0
    ? ''
    : write({ type: 'root', children: [{ type: 'list', ordered: false, spread: false, children: tasks }] });
}
