import type { PasteAnswers } from '../../src/core/paste.ts';
import { parsePaste } from '../../src/core/readings.ts';

/** What reading depends on for a KPI that is counted, and for a percentage. */
export const COUNT = { unit: { kind: 'count', label: 'releases' }, locale: 'en-US', today: '2026-11-21' };
export const PERCENT = { ...COUNT, unit: { kind: 'percent', label: '%' } };
/** How a text is understood for a KPI that is counted. */
export const parse = (text: string, answers: PasteAnswers = {}) => parsePaste(text, COUNT, answers);
/** The readings as short texts, and the lines that were refused. */
export const short = (text: string, answers: PasteAnswers = {}, context = COUNT) => {
  const { readings, refused, questions, fault } = parsePaste(text, context, answers);
  return {
    readings: readings.map(({ date, value }) => `${date} ${value}`),
    refused: refused.map(({ line, reason }) => `${line}: ${reason}`),
    questions: questions.map(({ kind }) => kind),
    ...(fault !== undefined && { fault }),
  };
};
/** What `short` returns where all is read. */
export const taken = (...readings: string[]) => ({ readings, refused: [], questions: [] });
