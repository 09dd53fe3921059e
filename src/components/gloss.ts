import { HTMLElement, NodeType, parse, TextNode } from 'node-html-parser';
import type { Term } from '../schema/glossary.ts';

type IdentifiedTerm = Term & { readonly id: string };

/** A page with more marks than this is harder to read, not easier. */
const MOST_TERMS = 8;

const SKIPPED = new Set(['A', 'BUTTON', 'CODE', 'H2', 'H3', 'PRE', 'TABLE']);

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Abbreviations are matched as they are written, words in any case. */
const patternOf = ({ term, also = [] }: Term): RegExp[] =>
  [term, ...also].map((word) => new RegExp(`\\b${escape(word)}\\b`, /^[A-Z0-9/]+$/.test(word) ? '' : 'i'));

/** Returns the texts of an element that may carry a mark, in reading order. */
function textsIn(element: HTMLElement): TextNode[] {
  return element.childNodes.flatMap((child) => {
    if (child.nodeType === NodeType.TEXT_NODE && child instanceof TextNode) return [child];
    return child instanceof HTMLElement && !SKIPPED.has(child.tagName) ? textsIn(child) : [];
  });
}

const button = (id: string, text: string): string =>
  `<button type="button" class="term" popovertarget="term-${id}">${text}</button>`;

/** Marks the first place where a text uses a term; returns whether there is one. */
function markFirst(texts: readonly TextNode[], term: IdentifiedTerm): boolean {
  for (const pattern of patternOf(term)) {
    for (const text of texts) {
      const found = pattern.exec(text.rawText);
      if (!found) continue;
      const { index } = found;
      const [word] = found;
      const marked = text.rawText.slice(0, index) + button(term.id, word) + text.rawText.slice(index + word.length);
      text.parentNode?.exchangeChild(text, parse(marked));
      return true;
    }
  }
  return false;
}

/**
 * Returns a page's HTML with the first use of each glossary term made a button that opens its definition, and the terms used.
 *
 * @param page the page's own path: terms that it explains itself are left alone, as are the site's own words (answer, level, item),
 *   which a page also uses in their everyday sense
 */
export function markTerms(
  html: string,
  terms: readonly IdentifiedTerm[],
  page: string,
): { html: string; used: IdentifiedTerm[] } {
  const root = parse(html);
  const longestFirst = [...terms].sort((one, other) => other.term.length - one.term.length);
  const used: IdentifiedTerm[] = [];
  for (const term of longestFirst) {
    if (used.length === MOST_TERMS) break;
    if (term.page !== page && !term.page.startsWith('about') && markFirst(textsIn(root), term)) used.push(term);
  }
  return { html: root.toString(), used };
}
