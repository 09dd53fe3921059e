/**
 * A Vite plugin that leaves lazy imports plain. Vite wraps each in code that first fetches style sheets and the files below the
 * wanted one: a kilobyte on every page, for style sheets that no script of ours has and for files that are mostly there already.
 */
export const plainImports = () => ({
  name: 'plain-imports',
  enforce: 'pre' as const,
  configEnvironment: (name: string) => (name === 'client' ? { build: { modulePreload: false as const } } : undefined),
  load: (id: string) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined),
});
