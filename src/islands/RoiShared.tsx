import { useMemo } from 'preact/hooks';
import { isWholeExample } from '../core/roi-example.ts';
import type { DecodedRoi } from '../core/roi-link.ts';
import { reportRoi } from '../core/roi-report.ts';
import { closeRoiLink, keepRoi } from '../stores/roi.ts';
import { KeepAsUseCase } from './KeepAsUseCase.tsx';
import { LinkFault } from './LinkFault.tsx';
import { RoiInputTable } from './RoiInputTable.tsx';
import { RoiResults } from './RoiResults.tsx';
import { SaveNotice } from './SaveNotice.tsx';

interface RoiSharedProps {
  readonly shared: DecodedRoi;
}

const toContent = () => document.getElementById('content')?.focus();

const Leave = () => (
  <button
    type="button"
    onClick={() => {
      closeRoiLink();
      toContent();
    }}
  >
    Go to my own numbers
  </button>
);

/** What a link holds that could be read. */
function SharedModel({ texts, inputs }: Extract<DecodedRoi, { readonly ok: true }>) {
  const report = useMemo(() => reportRoi(inputs), [inputs]);
  return (
    <>
      <SaveNotice />
      <h2>A model from a link</h2>
      <p class="hint">
        The numbers come from the link and are not verified. They are in this page only: your own are untouched, and nothing here
        changes them.
      </p>
      <KeepAsUseCase
        label="Name of the new use case"
        onKeep={(name) => {
          keepRoi(name, texts);
          toContent();
        }}
      >
        <Leave />
      </KeepAsUseCase>
      <RoiResults report={report} isExample={isWholeExample(texts)} />
      <RoiInputTable texts={texts} />
    </>
  );
}

/** Somebody's model as its link tells it, read-only, or what is wrong with the link. */
export const RoiShared = ({ shared }: RoiSharedProps) =>
  shared.ok ? (
    <SharedModel key={shared.token} {...shared} />
  ) : (
    <>
      <LinkFault fault={shared.fault} kind="roi" />
      <p class="actions">
        <Leave />
      </p>
    </>
  );
