import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import yaml from 'js-yaml';
import { type Advisor, advisorSchema } from '../../src/schema/advisor.ts';
import { checkData } from '../../src/schema/check.ts';
import { type Checklist, checklistSchema } from '../../src/schema/checklist.ts';
import { guideSchema } from '../../src/schema/guide.ts';
import { type Family, familySchema, joinFamilies, type Kpi } from '../../src/schema/kpi.ts';
import { type Service, serviceSchema } from '../../src/schema/service.ts';
import { type Source, sourceSchema } from '../../src/schema/source.ts';
import { type UseCaseForm, useCaseSchema } from '../../src/schema/use-case.ts';

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

/** Returns every family of KPIs as its file has it. */
export const readFamilies = (): Family[] =>
  listFiles('content/kpis', '.yaml').map((file) => checkData(familySchema, yaml.load(readFileSync(file, 'utf8')), file));

/** Returns every KPI with its family. */
export const readKpis = (): Kpi[] => joinFamilies(readFamilies());

/** Returns every source by its id. */
export function readSources(): Map<string, Source> {
  const file = 'content/sources.yaml';
  const entries = Object.entries(z.record(z.string(), z.unknown()).parse(yaml.load(readFileSync(file, 'utf8'))));
  return new Map(entries.map(([id, source]) => [id, checkData(sourceSchema, source, `${file}, ${id}`)]));
}

/** Returns the bucket advisor as its file has it. */
export function readAdvisor(): Advisor {
  const file = 'content/advisor/questions.yaml';
  return checkData(advisorSchema, yaml.load(readFileSync(file, 'utf8')), file);
}

/** Returns every service, platform and tool with its id, in the order of the file. */
export function readServices(): (Service & { readonly id: string })[] {
  const file = 'content/advisor/services.yaml';
  const entries = Object.entries(z.record(z.string(), z.unknown()).parse(yaml.load(readFileSync(file, 'utf8'))));
  return entries.map(([id, service]) => ({ id, ...checkData(serviceSchema, service, `${file}, ${id}`) }));
}

/** Returns the questions about a use case as their file has them. */
export function readUseCaseForm(): UseCaseForm {
  const file = 'content/tools/use-case.yaml';
  return checkData(useCaseSchema, yaml.load(readFileSync(file, 'utf8')), file);
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
