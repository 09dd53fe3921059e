import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import yaml from 'js-yaml';
import { checkData } from '../../src/schema/check.ts';
import { type Checklist, checklistSchema } from '../../src/schema/checklist.ts';
import { guideSchema } from '../../src/schema/guide.ts';
import { type Source, sourceSchema } from '../../src/schema/source.ts';

/** A page written in MDX: its front matter and its body. */
export interface Page {
  readonly file: string;
  /** As links name it, without slashes at the ends. */
  readonly path: string;
  readonly data: ReturnType<typeof guideSchema.parse>;
  readonly body: string;
}

const listFiles = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file))
    .sort();

/** Returns every checklist as its file has it. */
export const readChecklists = (): Checklist[] =>
  listFiles('content/checklists', '.yaml').map((file) => checkData(checklistSchema, yaml.load(readFileSync(file, 'utf8')), file));

/** Returns every source by its id. */
export function readSources(): Map<string, Source> {
  const file = 'content/sources.yaml';
  const entries = Object.entries(z.record(z.string(), z.unknown()).parse(yaml.load(readFileSync(file, 'utf8'))));
  return new Map(entries.map(([id, source]) => [id, checkData(sourceSchema, source, `${file}, ${id}`)]));
}

/** Returns every page of the guide. */
export const readGuide = (): Page[] =>
  listFiles('content/guide', '.mdx').map((file) => {
    const [, front = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
    const path = file.replace(/^content\/guide\/|\.mdx$/g, '');
    return { file, path, data: checkData(guideSchema, yaml.load(front), file), body };
  });

/** Returns every file of words that readers see. */
export const readProse = (): { file: string; text: string }[] =>
  ['.mdx', '.yaml'].flatMap((ending) => listFiles('content', ending)).map((file) => ({ file, text: readFileSync(file, 'utf8') }));
