import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeToken } from '../../src/core/decode-token.ts';
import { describeUseCase } from '../../src/core/use-case.ts';
import { readGuide, readUseCaseForm } from './read.ts';

const form = readUseCaseForm();
const { editions } = describeUseCase(form);

const linesOf = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

describe('content/tools/use-case.yaml', () => {
  test('keeps every id ever published, at its position and for its axis', () => {
    const published = linesOf('test/fixtures/use-case-ids.txt');
    expect(form.questions.map(({ id, position, axis }) => `${position} ${id} ${axis}`)).toEqual(published);
  });

  test('asks about six questions, as many for each axis, named by it', () => {
    const asked = form.questions.filter(({ retired }) => !retired);
    expect(asked.filter(({ axis }) => axis === 'scale')).toHaveLength(3);
    expect(asked.filter(({ axis }) => axis === 'maturity')).toHaveLength(3);
    expect(asked.filter(({ id, axis }) => !id.startsWith(`${axis}.`))).toEqual([]);
  });

  test('leads to guide pages that exist', () => {
    const paths = new Set(readGuide().map(({ path }) => path));
    expect(form.questions.filter(({ guide }) => !paths.has(guide))).toEqual([]);
  });

  test('says each thing once', () => {
    const texts = form.questions.flatMap(({ options }) => options.map(({ description }) => description));
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  test('opens every link ever published', () => {
    const links = linesOf('test/fixtures/use-case-links.txt').map((line) => line.split(' '));
    expect(links.length).toBeGreaterThan(0);
    for (const [token = '', answers = ''] of links) {
      const parsed: unknown = JSON.parse(answers);
      expect(decodeToken(token, editions), token).toMatchObject({ ok: true, responses: [{ answers: parsed }] });
    }
  });
});
