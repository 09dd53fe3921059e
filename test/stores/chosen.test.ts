import { cleanStores } from 'nanostores';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { $tabResponses } from '../../src/stores/chosen.ts';
import { $lastPage } from '../../src/stores/last-page.ts';

const mounted = () => {
  const stop = $tabResponses.listen(() => undefined);
  return { choices: $tabResponses.get(), stop };
};

afterEach(() => {
  cleanStores($tabResponses);
  sessionStorage.clear();
  vi.restoreAllMocks();
});

describe('the response chosen in a tab', () => {
  test('outlives a reload', () => {
    const { stop } = mounted();
    $tabResponses.setKey('pipeline', 'team-a');
    stop();
    cleanStores($tabResponses);
    expect(mounted().choices).toEqual({ pipeline: 'team-a' });
  });

  test.each(['{"pipe', '"text"', 'null'])('is not taken from %s', (text) => {
    sessionStorage.setItem('mlr:tab', text);
    expect(mounted().choices).toEqual({});
  });

  test('holds in the page where the browser keeps nothing', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Full.', 'QuotaExceededError');
    });
    mounted();
    $tabResponses.setKey('pipeline', 'team-b');
    expect($tabResponses.get()).toMatchObject({ pipeline: 'team-b' });
  });
});

describe('the page read last', () => {
  test('is empty on a first visit', () => {
    expect($lastPage.get()).toEqual({});
  });
});
