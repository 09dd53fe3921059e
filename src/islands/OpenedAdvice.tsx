import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import { type Edition, settleAnswers } from '../core/edition.ts';
import type { Outline } from '../core/outline.ts';
import { now } from '../stores/browser.ts';
import { keepUseCase } from '../stores/portfolio.ts';
import { $shared, followLink, leaveLink } from '../stores/shared.ts';
import { KeepAsUseCase } from './KeepAsUseCase.tsx';
import { useLater } from './use-later.ts';

interface OpenedAdviceProps {
  readonly outline: Outline;
  readonly editions: readonly Edition[];
}

/** Reads the link in the address: says that the answers shown are somebody else's, or what is wrong with it. */
export function OpenedAdvice({ outline, editions }: OpenedAdviceProps) {
  const shared = useStore($shared, { ssr: 'initial' });
  const [done, setDone] = useState('');
  const faulty = shared?.ok === false && shared.fault.kind !== 'empty';
  const LinkFault = useLater(faulty, async () => (await import('./LinkFault.tsx')).LinkFault);
  useEffect(() => followLink(editions), []);
  useEffect(() => {
    if (shared?.ok === true) setDone('');
  }, [shared]);
  const leave = (told: string) => {
    setDone(told);
    leaveLink();
    // What had the focus is gone with the link.
    document.getElementById('content')?.focus();
  };
  if (shared?.ok !== true) {
    return (
      <>
        <p role="status" class={done === '' ? undefined : 'notice'}>
          {done}
        </p>
        {LinkFault && shared && (
          <div class="faulty-link">
            <LinkFault fault={shared.fault} kind="bucket" />
            <button type="button" onClick={() => leave('')}>
              Leave this link
            </button>
          </div>
        )}
      </>
    );
  }
  const linked = shared.responses.find(({ edition }) => edition.checklist === outline.id);
  const { answers, notAsked } = settleAnswers(outline, linked?.edition.items ?? [], linked?.answers ?? {});
  return (
    <section class="notice opened-link" data-opened aria-label="Opened link">
      <p>
        <strong>These are the answers of a link.</strong> They are in this page only and not verified. Your own use cases are
        untouched.
        {notAsked.length > 0 && ` ${notAsked.length} of today’s questions were not asked when the link was made.`}
      </p>
      <KeepAsUseCase
        key={shared.token}
        label="Name of the new use case"
        initial={`From a link, ${now().toLocaleDateString(undefined, { dateStyle: 'medium' })}`}
        submit="Keep"
        onKeep={(name) => {
          keepUseCase(name, {}, answers);
          leave(`“${name}” is now a use case of yours, and is shown below.`);
        }}
      >
        <button type="button" onClick={() => leave('')}>
          Close the link
        </button>
      </KeepAsUseCase>
    </section>
  );
}
