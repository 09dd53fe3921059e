import { cleanName, findNameFault } from './name.ts';

const DATE = String.raw`\d{1,4}[-./]\d{1,2}[-./]\d{1,4}`;
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?`;
/** When a message was sent, as chat programs write it in front: a time with or without a date, or a date alone. */
const STAMP = new RegExp(String.raw`^[([]?(?:(?:${DATE}[,T\s]+)?${TIME}(?:[,\s]+${DATE})?|${DATE})[)\]]?[\s,:–—-]+`, 'i');
/** The same at the end, as in “Anna Smith  10:42 AM”. */
const LATE_STAMP = new RegExp(String.raw`\s[([]?(?:(?:today|yesterday) at )?(?:${DATE}[,\s]+)?${TIME}[)\]]?\s*$`, 'i');
/** Bullets, marks of quotations, numbers of lists, boxes to tick. */
const BULLET = /^(?:[\s>*•·‣▪+–—-]+|\(?\d{1,3}[.)]\s+|\[[ x]?\]\s)/i;
const OPENINGS = /^(?:[\s:;,=|"'”’*_`)\]}<>…–—-]|[([](?![^)\]]*[)\]]))+/;
const ENDINGS = /[\s:;,=|"'“„‘*_`([{<>→…–—-]+$/;
/** How much of a line is looked at; a name is shorter. */
const REACH = 300;
/** The longest name that a line is shortened to, with the mark that says so. */
const LONGEST = 80;
const CONJUNCTION = /^(and|or|&|\+)$/i;

/** Returns the part of a line that can be a name: a quoted or the last cell of a table's row, the text of a Markdown link. */
function pickPart(line: string): string {
  const [, named] = /\[([^\]]+)\]\(\s*$/.exec(line) ?? /["“]([^"”]+)["”]\s*[,;|\t]\s*["“]?\s*$/.exec(line) ?? [];
  if (named !== undefined) return named;
  const [, separator] = /([,;|\t])[ "“]*$/.exec(line) ?? [];
  if (separator === undefined) return line;
  const cells = line.split(separator).map((cell) => cell.replace(ENDINGS, '').replace(OPENINGS, ''));
  return cells.findLast((cell) => cell !== '' && `${cell} `.replace(STAMP, '') !== '') ?? '';
}

const isName = (name: string): boolean => findNameFault(name, []) === undefined;

/** Returns a name as it is, or what fits of its words; empty where not even the first does. */
function shorten(name: string): string {
  if (isName(name)) return name;
  const start = name.slice(0, LONGEST);
  const words = start.slice(0, Math.max(0, start.lastIndexOf(' '))).replace(ENDINGS, '');
  return words === '' ? '' : `${words}…`;
}

/** Returns the name that a line gives, however long, and whether the line says when it was written. */
function readLine(line: string): { name: string; stamped: boolean } {
  let rest = `${pickPart(line)} `;
  let stamped = false;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(BULLET, '');
    stamped ||= STAMP.test(rest) || LATE_STAMP.test(rest);
    rest = rest.replace(STAMP, '').replace(LATE_STAMP, ' ');
  }
  // In a chat, what stands before the first colon is who wrote the message.
  const [speaker = ''] = rest.split(/:\s/);
  const name = cleanName((stamped ? speaker : rest).replace(ENDINGS, '').replace(OPENINGS, ''));
  return { name: CONJUNCTION.test(name) ? '' : name, stamped };
}

/**
 * Returns the name that the text before a link gives it: what stands on the link's line, without bullets and time stamps; or who
 * wrote it, where a chat program puts name and time on the line above. Shortened where it is too long for a name, empty where there
 * is none.
 */
export function nameBefore(text: string): string {
  const lines = text.split('\n');
  const line = lines.pop() ?? '';
  const { name } = readLine(line.slice(-REACH));
  if (isName(name)) return name;
  const above = readLine((lines.findLast((each) => each.trim() !== '') ?? '').slice(-REACH));
  return above.stamped && isName(above.name) ? above.name : shorten(readLine(line.slice(0, REACH)).name);
}
