import { describeAdvisor, tellQuestions } from '../src/core/advisor.ts';
import type { AdvisorContent } from '../src/islands/advised.ts';
import { buildAdvisor, buildOption, buildQuestion } from './builders.ts';

const block = (bucket: 'call' | 'build') => ({
  buckets: [bucket],
  verdict: `the bucket ${bucket} has to wait`,
  reason: 'This is why starting now would fail, told in a sentence.',
  do: 'Do this first, in a way that somebody could start tomorrow.',
  guide: 'platform/two',
});
/** An advisor with a block, a bucket that is ruled out, and an option that rules out all. */
export const ADVISOR = buildAdvisor({
  questions: [
    buildQuestion(1),
    buildQuestion(2, {
      options: [
        { ...buildOption('stop', { build: -1 }), blocks: block('build') },
        buildOption('no-call', { call: -9, ecosystem: 1 }),
        buildOption('nothing', { call: -9, ecosystem: -9, build: -9 }),
        buildOption('go', { build: 1 }),
      ],
    }),
  ],
});
export const { outline: OUTLINE, editions: EDITIONS } = describeAdvisor(ADVISOR);
const service = (id: string, changes: Partial<AdvisorContent['services'][number]>): AdvisorContent['services'][number] => ({
  id,
  name: `Name of ${id}`,
  provider: 'Somebody',
  bucket: 'build',
  needs: ['train'],
  does: `What ${id} does, by its own documentation.`,
  status: 'available',
  checked: '2026-11',
  sources: [{ short: `Docs of ${id}`, url: 'https://docs.example/' }, { short: 'Talk' }],
  ...changes,
});
/** What the page of that advisor gives its result. */
export const CONTENT: AdvisorContent = {
  outline: OUTLINE,
  questions: tellQuestions(ADVISOR.questions),
  remark: ADVISOR.remark,
  next: ADVISOR.next,
  pages: { 'platform/one': 'Page one', 'platform/two': 'Page two' },
  services: [
    service('open', { license: 'MIT License', former: 'Old name' }),
    service('deploying', { needs: ['deploy'] }),
    service('gone', { status: 'ended', lifecycle: 'Support ended in 2025.' }),
    service('called', { bucket: 'call', needs: ['speech'] }),
  ],
};
