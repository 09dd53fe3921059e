import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineCollection } from 'astro:content';
import { file, glob, type Loader } from 'astro/loaders';
import type { z } from 'astro/zod';
import { advisorSchema } from './schema/advisor.ts';
import { checkData } from './schema/check.ts';
import { checklistSchema } from './schema/checklist.ts';
import { termSchema } from './schema/glossary.ts';
import { aboutSchema, guideSchema } from './schema/guide.ts';
import { familySchema } from './schema/kpi.ts';
import { serviceSchema } from './schema/service.ts';
import { sourceSchema } from './schema/source.ts';
import { useCaseSchema } from './schema/use-case.ts';

/** The loader with its data checked by us first, so that a broken file is named together with its item and the remedy. */
const checked = (loader: Loader, schema: z.ZodType): Loader => ({
  name: loader.name,
  load: (context) =>
    loader.load({
      ...context,
      parseData: (entry) => {
        const root = fileURLToPath(context.config.root);
        checkData(schema, entry.data, entry.filePath ? relative(root, entry.filePath) : entry.id);
        return context.parseData(entry);
      },
    }),
});

const collection = <Schema extends z.ZodType>(loader: Loader, schema: Schema) =>
  defineCollection({ loader: checked(loader, schema), schema });

export const collections = {
  checklists: collection(glob({ base: 'content/checklists', pattern: '*.yaml' }), checklistSchema),
  guide: collection(glob({ base: 'content/guide', pattern: '**/*.mdx' }), guideSchema),
  about: collection(glob({ base: 'content/about', pattern: '**/*.mdx' }), aboutSchema),
  kpis: collection(glob({ base: 'content/kpis', pattern: '*.yaml' }), familySchema),
  glossary: collection(file('content/glossary.yaml'), termSchema),
  sources: collection(file('content/sources.yaml'), sourceSchema),
  advisor: collection(glob({ base: 'content/advisor', pattern: 'questions.yaml' }), advisorSchema),
  services: collection(file('content/advisor/services.yaml'), serviceSchema),
  useCase: collection(glob({ base: 'content/tools', pattern: 'use-case.yaml' }), useCaseSchema),
};
