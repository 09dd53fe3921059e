/**
 * The present edition of every checklist, and of what the tools keep like one, for files that are made where the checklists themselves are not at hand. A test holds it
 * against `content/`.
 */
export const PRESENT_EDITIONS: Readonly<Record<string, number>> = {
  bucket: 1,
  kpi: 1,
  lifecycle: 1,
  'ml-test-score': 1,
  pipeline: 1,
  readiness: 1,
  roi: 1,
  skills: 1,
  strategy: 1,
  'use-case': 1,
};
