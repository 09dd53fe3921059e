const ELEMENTS = 'a|div|li|mark|p|path|svg|ul';
const ATTRIBUTES = 'aria-hidden|class|d|fill|height|stroke|stroke-linecap|stroke-width|viewBox|width';
const SEARCH_HTML = new RegExp(`^(?:[^<]|</?(?:${ELEMENTS})(?: (?:${ATTRIBUTES})="[^"<>]*"| href="/[^"<>]*")*/?>)*$`);

/** Returns whether a text is HTML such as Pagefind makes: elements that only show, and links within http. */
export const isSearchHtml = (html: string): boolean => SEARCH_HTML.test(html);

/**
 * Lets Pagefind load its own script and show its results. Its code knows of no policy, so only one named `default` serves it: that
 * one is there once somebody searches, and lets nothing else pass.
 *
 * @param script address of Pagefind's script
 */
export function allowSearch(script: string): void {
  const { trustedTypes } = window;
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy('default', {
    createHTML: (html, _, sink) => (sink === 'Element innerHTML' && isSearchHtml(html) ? html : undefined),
    createScriptURL: (url) => (url === script ? url : undefined),
  });
}
