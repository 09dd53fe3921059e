import { z } from 'astro/zod';

/** One document that the site rests on: an entry of `content/sources.yaml`. */
export const sourceSchema = z.strictObject({
  title: z.string().trim().min(3),
  authors: z.string().trim().min(2),
  publisher: z.string().trim().min(2),
  year: z.int().min(1980).optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
  /** How a page cites it. */
  short: z.string().trim().min(3).max(40),
  /** What we took from it. */
  use: z.string().trim().min(10),
});

export type Source = z.infer<typeof sourceSchema>;
