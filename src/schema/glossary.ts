import { z } from 'astro/zod';

/** One entry of `content/glossary.yaml`. */
export const termSchema = z.strictObject({
  term: z.string().trim().min(2),
  /** Other words for it, linked like the term itself. */
  also: z.array(z.string().trim().min(2)).optional(),
  definition: z.string().trim().min(60).max(240, 'must be readable at a glance: at most 240 characters'),
  /** The guide page that explains it, as its path without slashes at the ends. */
  page: z.string(),
});

export type Term = z.infer<typeof termSchema>;
