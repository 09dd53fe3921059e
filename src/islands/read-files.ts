import { linksOfState } from '../core/compared.ts';
import { LARGEST_FILE } from '../core/export-file.ts';
import { extractLinks, type FoundLink } from '../core/links.ts';
import { cleanName } from '../core/name.ts';
import { readFile } from '../stores/files.ts';
import type { Refusal } from './AddReport.tsx';
import type { ComparedChecklist } from './compared.ts';
import { COMPARABLE, explainFault } from './fault-words.ts';

/** What files hold, and what of it cannot be taken. */
export interface ReadFiles {
  readonly links: readonly FoundLink[];
  readonly refused: readonly Refusal[];
}

const refuse = (piece: string, title: string, remedy: string): ReadFiles => ({
  links: [],
  refused: [{ piece, name: '', title, remedy }],
});

/** Returns a file's name without its ending, for the response in it that has no name. */
const nameOf = (file: File): string => cleanName(file.name.replace(/\.[^.]*$/, ''));

const FAULTS = {
  large: { title: 'The file is too large', remedy: 'Files of up to 5 MB are read. Paste the links instead.' },
  unreadable: { title: 'The file could not be read', remedy: 'Choose it again, or paste what is in it.' },
  empty: { title: 'There are no answers in the file', remedy: 'Choose a file saved on the results page, or a text with links.' },
};

/** Reads a file that the site has saved. What reads it is large and fetched only now. */
async function readSaved(file: File, text: string, checklists: readonly ComparedChecklist[]): Promise<ReadFiles> {
  const { readExport } = await import('../core/read-export.ts');
  const read = readExport(text, checklists);
  if (!read.ok) return refuse(file.name, 'The file is not taken', read.reason);
  const outlines = checklists.map(({ outline }) => outline);
  const links = linksOfState(outlines, read.state, nameOf(file));
  return links.length === 0 ? refuse(file.name, FAULTS.empty.title, FAULTS.empty.remedy) : { links, refused: [] };
}

function readText(file: File, text: string, checklists: readonly ComparedChecklist[]): ReadFiles {
  const { links, faults } = extractLinks(
    text,
    checklists.flatMap(({ editions }) => editions),
  );
  if (links.length + faults.length === 0) return refuse(file.name, FAULTS.empty.title, FAULTS.empty.remedy);
  return {
    links: links.length === 1 ? links.map(({ token, name }) => ({ token, name: name || nameOf(file) })) : links,
    refused: faults.map(({ piece, name, fault }) => ({
      piece: `${file.name}: ${piece}`,
      name,
      ...explainFault(fault, piece, COMPARABLE),
    })),
  };
}

async function readOne(file: File, checklists: readonly ComparedChecklist[]): Promise<ReadFiles> {
  const read = await readFile(file, LARGEST_FILE);
  if (!read.ok) return refuse(file.name, FAULTS[read.fault].title, FAULTS[read.fault].remedy);
  const isSaved = /\.json$/i.test(file.name) || /^\s*\{/.test(read.text);
  return isSaved
    ? readSaved(file, read.text, checklists).catch(() => refuse(file.name, FAULTS.unreadable.title, FAULTS.unreadable.remedy))
    : readText(file, read.text, checklists);
}

/** Returns the responses in files: files that the site saved, and texts with links. Never rejects. */
export async function readFiles(files: readonly File[], checklists: readonly ComparedChecklist[]): Promise<ReadFiles> {
  const read = await Promise.all(files.map((file) => readOne(file, checklists)));
  return { links: read.flatMap(({ links }) => links), refused: read.flatMap(({ refused }) => refused) };
}
