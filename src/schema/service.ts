import { z } from 'astro/zod';
import { bucketSchema, idSchema, prose } from './checklist.ts';

/** What one can look for in each bucket: a task to have done, a platform, or a stage of the pipeline by its section's id. */
const NEEDS = {
  call: [
    'speech',
    'vision',
    'search',
    'documents',
    'text',
    'translation',
    'safety',
    'anomalies',
    'recommendations',
    'fraud',
  ] as const,
  ecosystem: ['platform'] as const,
  build: ['acquire', 'transform', 'train', 'deploy', 'improve'] as const,
};

const needSchema = z.enum([...NEEDS.call, ...NEEDS.ecosystem, ...NEEDS.build]);

/** The shape of one entry of `content/advisor/services.yaml`. */
const serviceShape = z.strictObject({
  /** Its current name. */
  name: prose(3),
  /** The name it had before, which older texts still use. */
  former: prose(3).optional(),
  /** Who runs it, or who publishes it. */
  provider: prose(3),
  bucket: bucketSchema,
  /** What it is for: needs of its bucket. */
  needs: z.array(needSchema).min(1, 'must name at least one need'),
  /** What it does, by its own documentation, in our words. */
  does: prose(30),
  /** Its license, where we read it. */
  license: prose(3).optional(),
  /**
   * Available: one can begin with it. Closed to new: only present customers may use it. Deprecated: its provider is giving it up.
   * Ended: nobody can use it.
   */
  status: z.enum(['available', 'closed-to-new', 'deprecated', 'ended']),
  /** What happened to it or to its name, and when; required where one cannot begin with it. */
  lifecycle: prose(20).optional(),
  /** The month in which we checked it, as year and month. */
  checked: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a year and a month, for example "2026-11"'),
  /** Ids from `content/sources.yaml`. */
  sources: z.array(idSchema).min(1, 'must name at least one source'),
});

export type Service = z.infer<typeof serviceShape>;
export type Need = Service['needs'][number];

/** One entry of `content/advisor/services.yaml`: a service, a platform or a tool. */
export const serviceSchema = serviceShape.superRefine(({ bucket, needs, status, lifecycle }, context) => {
  const known: readonly Need[] = NEEDS[bucket];
  for (const need of needs.filter((candidate) => !known.includes(candidate)))
    context.addIssue({
      code: 'custom',
      path: ['needs'],
      message: `has "${need}", which is no need of the bucket ${bucket}. Use: ${known.join(', ')}`,
    });
  if (status !== 'available' && lifecycle === undefined)
    context.addIssue({
      code: 'custom',
      path: ['lifecycle'],
      message: `is missing, and the status is ${status}. Say what happened`,
    });
});
