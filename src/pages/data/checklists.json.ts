import { loadChecklists } from '../_content.ts';

/** Every checklist, whole and machine-readable. */
export const GET = async () => Response.json(await loadChecklists());
