import type { Answers, Outline } from '../core/outline.ts';
import { KeepAnswers } from './KeepAnswers.tsx';

interface KeepSharedProps {
  readonly outline: Outline;
  readonly answers: Answers;
  readonly own: Answers;
}

/** Lets the reader keep a copy of shared answers, or put them in the place of their own after seeing what changes. */
export const KeepShared = (props: KeepSharedProps) => (
  <KeepAnswers {...props} keepLabel="Keep a copy" copyName="From a link" snapshotName="Before a link was taken over" />
);
