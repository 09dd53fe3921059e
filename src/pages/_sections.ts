import { loadGuide } from './_content.ts';

/** Returns the header's links: the phases of the guide that have a page, the checklists, the results, the tools, and about the site. */
export async function siteSections(): Promise<{ path: string; name: string }[]> {
  const guide = await loadGuide();
  return [
    ...guide.filter(({ top }) => top).map(({ path, entry }) => ({ path: `/${path}/`, name: entry.data.nav })),
    { path: '/checklists/', name: 'Checklists' },
    { path: '/results/', name: 'Results' },
    { path: '/tools/', name: 'Tools' },
    { path: '/about/', name: 'About' },
  ];
}
