/** Addresses below the base of one page of each kind. */
export const KINDS = [
  ...['', 'checklists/', 'checklists/pipeline/', 'checklists/ml-test-score/', 'initiate/', 'platform/deployment/', 'results/'],
  ...['shared/', 'compare/', 'tools/', 'tools/bucket/', 'tools/roi/', 'tools/use-cases/', 'tools/kpis/', 'glossary/', 'sources/'],
  ...['about/', 'about/rescue/', '404.html'],
] as const;
