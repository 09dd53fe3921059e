import { describe, expect, test } from 'vitest';
import { PRESENT_EDITIONS } from '../../src/core/present-editions.ts';
import { describeTools } from '../../src/core/described-tools.ts';
import { readAdvisor, readChecklists, readUseCaseForm } from './read.ts';

describe('src/core/present-editions.ts', () => {
  test('names every checklist and tool with the edition that its file has', () => {
    const tools = describeTools(readAdvisor(), readUseCaseForm()).map(({ outline }) => outline);
    expect(PRESENT_EDITIONS).toEqual(Object.fromEntries([...readChecklists(), ...tools].map(({ id, edition }) => [id, edition])));
  });
});
