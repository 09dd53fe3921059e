import { useStore } from '@nanostores/preact';
import { listResponses } from '../core/saved.ts';
import { chooseResponse, namesOf, type ResponseKey } from '../stores/responses.ts';

interface ResponseChoiceProps {
  readonly of: ResponseKey;
  /** The checklist's title. */
  readonly title: string;
}

/** Which response of a checklist is shown, where there are several. */
export function ResponseChoice({ of: { checklist, response }, title }: ResponseChoiceProps) {
  const names = useStore(namesOf(checklist), { ssr: 'initial' });
  const responses = listResponses(names);
  if (responses.length === 1) return null;
  return (
    <label class="response-choice screen-only">
      Response<span class="visually-hidden"> to {title}</span>
      <select
        autocomplete="off"
        value={response}
        onChange={(event) => chooseResponse({ checklist, response: event.currentTarget.value })}
      >
        {responses.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
