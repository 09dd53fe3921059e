import { toBase32 } from '../../core/base32.ts';
import { editionsOf, editionTag } from '../../core/edition.ts';
import { describeTools } from '../../core/described-tools.ts';
import { loadAdvisor, loadChecklists, loadUseCaseForm } from '../_content.ts';

/** Every edition with its tag in links, for programs that read or write links. */
export const GET = async () => {
  const tools = describeTools(await loadAdvisor(), await loadUseCaseForm());
  const editions = [...(await loadChecklists()).flatMap(editionsOf), ...tools.flatMap((tool) => tool.editions)];
  return Response.json(editions.map((edition) => ({ tag: toBase32(BigInt(editionTag(edition)), 4), ...edition })));
};
