import { useEffect } from 'preact/hooks';
import { withBase } from '../core/path.ts';
import { isForeign } from '../core/saved.ts';
import { now } from '../stores/browser.ts';
import { keepAside } from '../stores/raw.ts';
import { answersOf } from '../stores/responses.ts';
import { SaveUnread } from './SaveUnread.tsx';
import { useResponseKey } from './use-response.ts';

interface UnreadAnswersProps {
  readonly checklist: string;
  /** The items whose saved text is no answer. */
  readonly ids: readonly string[];
}

/** Says that saved answers cannot be read, keeps their texts from being lost when the reader answers anew, and offers them as a file. */
export function UnreadAnswers({ checklist, ids }: UnreadAnswersProps) {
  const key = useResponseKey(checklist);
  const texts = answersOf(key).get();
  const keyOf = (id: string) => `answer:${checklist}:${key.response}:${id}`;
  useEffect(() => {
    for (const id of ids) {
      const text = texts[id] ?? '';
      // The storage keeps all others by itself, but it does not know the scales.
      if (!isForeign(keyOf(id), text)) keepAside(keyOf(id), text, now());
    }
  }, [ids.join(' ')]);
  return (
    <div class="save-notice unread">
      <p>
        {ids.length} saved {ids.length === 1 ? 'answer' : 'answers'} could not be read and count as unanswered. If you answer
        again, what was there is <a href={withBase(import.meta.env.BASE_URL, '/about/rescue/')}>kept aside</a>.
      </p>
      <SaveUnread texts={Object.fromEntries(ids.map((id) => [keyOf(id), texts[id]]))} />
    </div>
  );
}
