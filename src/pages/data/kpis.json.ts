import { loadKpis } from '../_content.ts';

/** Every KPI of the catalog, family by family, machine-readable. */
export const GET = async () => Response.json(await loadKpis());
