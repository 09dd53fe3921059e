import { findAhead } from '../core/chain.ts';
import type { Answers, Outline } from '../core/outline.ts';

interface ChainWarningProps {
  readonly outline: Outline;
  readonly answers: Answers;
}

/** Warns, without blocking anything, when a step of a chain is marked before the steps it rests on stand. */
export function ChainWarning({ outline, answers }: ChainWarningProps) {
  const { marked, missing } = findAhead(outline, answers);
  const level = outline.scale[outline.chain ?? 0]?.label.toLowerCase();
  const stepsOf = (ids: readonly string[]) =>
    ids.map((id, index) => (
      <>
        {index > 0 && (index === ids.length - 1 ? ' and ' : ', ')}
        <a href={`#${id}`}>{outline.items.findIndex((item) => item.id === id) + 1}</a>
      </>
    ));
  return (
    <div
      role="status"
      class={marked.length > 0 ? 'notice warning' : undefined}
      data-chain-warning={marked.length > 0 ? '' : undefined}
    >
      {marked.length > 0 && (
        <>
          {marked.length === 1 ? 'Step ' : 'Steps '}
          {stepsOf(marked)} {marked.length === 1 ? 'is' : 'are'} marked ahead of {missing.length === 1 ? 'step ' : 'steps '}
          {stepsOf(missing)}, not {level} yet.<span> Work that runs ahead of its plan and money is the first to be stopped.</span>
        </>
      )}
    </div>
  );
}
