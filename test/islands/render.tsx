import axe from 'axe-core';
import { type ComponentChild, hydrate } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { act } from 'preact/test-utils';
import { expect } from 'vitest';

/** Draws an island the way a reader meets it: as built text first, then brought to life. Returns the place it is in. */
export async function bringToLife(island: ComponentChild): Promise<HTMLElement> {
  const built = new DOMParser().parseFromString(`<main>${renderToString(<>{island}</>)}</main>`, 'text/html');
  const root = document.importNode(built.querySelector('main') ?? built.body, true);
  document.body.replaceChildren(root);
  await act(() => hydrate(<>{island}</>, root));
  return root;
}

/** Expects that axe finds nothing to object to in a part of the page. */
export async function expectAccessible(root: HTMLElement): Promise<void> {
  // A part of a page has no headings of its own to be in order, and happy-dom computes no colors.
  const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
