import { afterEach, describe, expect, test } from 'vitest';
import { canSend, sendLink } from '../../src/stores/share.ts';

const link = 'https://a.example/shared/#1';
const give = (methods: Partial<Pick<Navigator, 'share' | 'canShare'>>) => {
  for (const name of ['share', 'canShare'] as const)
    Object.defineProperty(navigator, name, { value: methods[name], configurable: true });
};

afterEach(() => give({}));

describe('handing a link to another program', () => {
  test.each([
    ['is not there without the method', {}, false],
    ['is there with it', { share: () => Promise.resolve() }, true],
    ['is there where the browser can', { share: () => Promise.resolve(), canShare: () => true }, true],
    ['is not there where the browser has no program', { share: () => Promise.resolve(), canShare: () => false }, false],
  ])('%s', (_, methods, can) => {
    give(methods);
    expect(canSend(link)).toBe(can);
  });

  test('gives the link and a title, and nothing else', async () => {
    const given: (ShareData | undefined)[] = [];
    give({ share: (data) => Promise.resolve(void given.push(data)) });
    expect(await sendLink('Answers', link)).toBe('done');
    expect(given).toEqual([{ title: 'Answers', url: link }]);
  });

  test.each([
    ['is done when the reader changes their mind', new DOMException('Canceled.', 'AbortError'), 'done'],
    ['has failed when the browser refuses', new DOMException('No.', 'NotAllowedError'), 'failed'],
  ])('%s', async (_, error, outcome) => {
    give({ share: () => Promise.reject(error) });
    expect(await sendLink('Answers', link)).toBe(outcome);
  });
});
