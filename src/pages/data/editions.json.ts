import { toBase32 } from '../../core/base32.ts';
import { editionsOf, editionTag } from '../../core/edition.ts';
import { loadChecklists } from '../_content.ts';

/** Every edition with its tag in links, for programs that read or write links. */
export const GET = async () => {
  const checklists = await loadChecklists();
  const editions = checklists.flatMap(editionsOf);
  return Response.json(editions.map((edition) => ({ tag: toBase32(BigInt(editionTag(edition)), 4), ...edition })));
};
