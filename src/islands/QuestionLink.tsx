import type { ComponentChildren } from 'preact';

interface QuestionLinkProps {
  readonly id: string;
  /** Whether the question stands on this page, open to be answered. */
  readonly own: boolean;
  readonly children: ComponentChildren;
}

/** A question by name: a link to its place, or only its words where somebody else has answered it. */
export const QuestionLink = ({ id, own, children }: QuestionLinkProps) =>
  own ? <a href={`#${id}`}>{children}</a> : <em>{children}</em>;
