import type { DescribedChecklist } from '../core/described.ts';
import { absoluteAddress } from '../stores/browser.ts';
import { ExportPanel } from './ExportPanel.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { LinkHint } from './LinkHint.tsx';
import { ShareLink } from './ShareLink.tsx';
import { StorageState } from './StorageState.tsx';
import { UnreadTexts } from './UnreadTexts.tsx';

interface ResultFilesProps {
  readonly checklists: readonly DescribedChecklist[];
  /** What the tools keep, told like checklists. */
  readonly tools: readonly DescribedChecklist[];
}

/** What leaves this browser as a link or a file, what comes in as one, and what the browser keeps by itself. */
export const ResultFiles = ({ checklists, tools }: ResultFilesProps) => (
  <>
    <ShareLink outlines={checklists.map(({ outline }) => outline)}>
      <LinkHint />
    </ShareLink>
    <p>
      <a href={absoluteAddress('/compare/')}>Compare several links or files</a>: where a group disagrees, and what to talk about
      first.
    </p>
    <UnreadTexts />
    <ExportPanel checklists={checklists} />
    <ImportPanel checklists={[...checklists, ...tools]} />
    <StorageState />
  </>
);
