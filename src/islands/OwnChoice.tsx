import { useStore } from '@nanostores/preact';
import { $ownChosen, chooseOwn } from '../stores/compared.ts';
import type { OwnResponse } from './own-responses.ts';

interface OwnChoiceProps {
  readonly own: readonly OwnResponse[];
}

/** The reader's own responses, to take into the comparison; they stay what they are and follow every change. */
export function OwnChoice({ own }: OwnChoiceProps) {
  const chosen = useStore($ownChosen, { ssr: 'initial' });
  if (own.length === 0) return null;
  return (
    <fieldset class="own-choice">
      <legend>Mine</legend>
      {own.map(({ id, name, outline }) => (
        <label key={id}>
          <input
            autocomplete="off"
            type="checkbox"
            checked={chosen[id] !== undefined}
            onChange={(event) => chooseOwn(id, event.currentTarget.checked)}
          />
          <span>
            <bdi>{name}</bdi> <span class="hint">{outline.title}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
