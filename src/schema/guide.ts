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
export const guideSchema = pageSchema.extend({
  /** The checklist items that measure what the page teaches: those of a section or of a facet. */
  measures: z
    .union([z.strictObject({ checklist: idSchema, section: idSchema }), z.strictObject({ checklist: idSchema, facet: idSchema })])
    .optional(),
  /** Ids from `content/sources.yaml`. */
  sources: z.array(idSchema).min(1, 'must name at least one source'),
});
