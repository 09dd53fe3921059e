import lighthouse from 'lighthouse';
import { median, type Finding, type Row } from './report.ts';

/** The pages that are promised, and the categories. */
const PAGES = {
  home: '',
  guide: 'platform/drift/',
  checklist: 'checklists/pipeline/',
  results: 'results/',
  tool: 'tools/roi/',
};
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const FULL = 100;

/** Returns the points of each category for one page. */
async function rate(address: string, port: number, categories: readonly string[]): Promise<Record<string, number>> {
  const result = await lighthouse(address, { port, logLevel: 'error', onlyCategories: [...categories] });
  if (!result) throw new Error(`Lighthouse returned nothing for ${address}.`);
  const { runtimeError, categories: rated } = result.lhr;
  if (runtimeError) throw new Error(`Lighthouse could not open ${address}: ${runtimeError.message}`);
  return Object.fromEntries(Object.values(rated).map(({ id, score }) => [id, Math.round((score ?? 0) * FULL)]));
}

/** Rates the five pages as Lighthouse does for phones; the performance of one below 100 is rated three times, and the median counts. */
export async function auditLighthouse(home: string, port: number): Promise<Finding> {
  const rows: Row[] = [];
  for (const [name, path] of Object.entries(PAGES)) {
    const points = await rate(`${home}${path}`, port, CATEGORIES);
    const runs = [points['performance'] ?? 0];
    while (runs[0] !== FULL && runs.length < 3)
      runs.push((await rate(`${home}${path}`, port, ['performance']))['performance'] ?? 0);
    points['performance'] = median(runs);
    for (const category of CATEGORIES)
      rows.push({ what: `${name}, ${category}`, figure: points[category] ?? 0, limit: FULL, unit: 'points', atLeast: true });
  }
  return {
    promise: 'Lighthouse gives 100 in all four categories',
    how: 'Lighthouse 13, mobile, simulated slow 4G and a processor slowed down 4 times.',
    rows,
  };
}
