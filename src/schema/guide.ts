import { z } from 'astro/zod';
import { idSchema } from './checklist.ts';

/** What every page written in MDX says of itself. */
const pageSchema = z.strictObject({
  title: z.string().trim().min(3),
  /** What navigation calls the page. */
  nav: z.string().trim().min(2).max(24, 'must fit the navigation: at most 24 characters'),
  /** One sentence for search results and previews. */
  description: z.string().trim().min(40).max(160, 'must fit a preview: at most 160 characters'),
  /** Place among its siblings, lowest first. */
  order: z.int().min(0),
});

/** The front matter of one page about the site itself. */
export const aboutSchema = pageSchema;

/** The front matter of one page of the guide. */
export const guideSchema = pageSchema
  .extend({
    /** On the page of a phase: the reader's question, and the checklists that measure the phase. */
    phase: z.strictObject({ question: z.string().trim().endsWith('?'), checklists: z.array(idSchema).min(1) }).optional(),
    /** The heading that the page stands under in the navigation of its phase. */
    group: z.string().trim().min(3).max(24, 'must fit the navigation: at most 24 characters').optional(),
    /** The checklist items that measure what the page teaches: those of a section, of a facet, or some by their ids. */
    measures: z
      .union([
        z.strictObject({ checklist: idSchema, section: idSchema }),
        z.strictObject({ checklist: idSchema, facet: idSchema }),
        z.strictObject({ checklist: idSchema, items: z.array(idSchema).min(1) }),
      ])
      .optional(),
    /** Ids from `content/sources.yaml`. */
    sources: z.array(idSchema).min(1, 'must name at least one source'),
  })
  .refine(({ phase, measures }) => phase || measures, {
    error: 'must name the checklist items that measure what the page teaches, as a section, a facet or a list of items',
    path: ['measures'],
  });
