import { useStore } from '@nanostores/preact';
import { chooseResponse, FIRST_RESPONSE, namesOf, type ResponseKey } from '../stores/responses.ts';
import { FIRST_NAME } from './use-response.ts';

interface ResponseChoiceProps {
  readonly of: ResponseKey;
  /** The checklist's title. */
  readonly title: string;
}

/** Which response of a checklist is shown, where there are several. */
export function ResponseChoice({ of: { checklist, response }, title }: ResponseChoiceProps) {
  const names = useStore(namesOf(checklist), { ssr: 'initial' });
  const others = Object.entries(names).filter(([id, name]) => id !== FIRST_RESPONSE && name !== undefined);
  if (others.length === 0) return null;
  return (
    <label class="response-choice screen-only">
      Response<span class="visually-hidden"> to {title}</span>
      <select value={response} onChange={(event) => chooseResponse({ checklist, response: event.currentTarget.value })}>
        <option value={FIRST_RESPONSE}>{names[FIRST_RESPONSE] ?? FIRST_NAME}</option>
        {others
          .sort(([one], [other]) => one.localeCompare(other))
          .map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
    </label>
  );
}
