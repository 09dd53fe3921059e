/**
 * Returns a path of the site under the base path that the site is built for.
 *
 * @param base with or without slashes at its ends, for example `/` or `/repo`
 * @param path begins with a slash
 */
export const withBase = (base: string, path: string): string => `${base.replace(/\/+$/, '')}${path}`;
