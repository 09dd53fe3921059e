import { persistentMap } from '@nanostores/persistent';
import { map, onMount } from 'nanostores';
import { KEY_PREFIX } from './storage.ts';

/** Response ids by checklist. */
type Choices = Record<string, string | undefined>;

/** The response chosen last in any tab: what a new tab starts with. Other tabs' choices are not followed while a page is open. */
export const $defaultResponses = persistentMap<Choices>(`${KEY_PREFIX}current:`, {}, { listen: false });

/** The response chosen in this tab. It outlives a reload, so that no tab ever writes into a response that it did not show. */
export const $tabResponses = map<Choices>({});

const TAB_KEY = `${KEY_PREFIX}tab`;

function readTab(): Choices {
  try {
    const saved: unknown = JSON.parse(window.sessionStorage.getItem(TAB_KEY) ?? '{}');
    return Object.fromEntries(
      Object.entries(typeof saved === 'object' && saved !== null ? { ...saved } : {}).map(([checklist, response]) => [
        checklist,
        String(response),
      ]),
    );
  } catch {
    return {};
  }
}

onMount($tabResponses, () => {
  $tabResponses.set(readTab());
  return $tabResponses.listen((choices) => {
    try {
      window.sessionStorage.setItem(TAB_KEY, JSON.stringify(choices));
    } catch {
      // Without storage the choice holds until the page is left.
    }
  });
});
