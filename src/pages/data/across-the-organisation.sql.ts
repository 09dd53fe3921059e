import { getEntry } from 'astro:content';
import { queriesIn } from '../_queries.ts';

/** The queries of the guide's page about many teams, to run as they are. */
export const GET = async () => {
  const page = await getEntry('guide', 'direct/across-the-organisation');
  return new Response(queriesIn(page?.body ?? '').join('\n'), { headers: { 'content-type': 'application/sql' } });
};
