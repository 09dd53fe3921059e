import { type Comparison, findTalkingPoints, type TalkingPoint } from '../core/compare.ts';
import type { Participant } from '../core/compared.ts';
import { absoluteAddress } from '../stores/browser.ts';
import type { ComparedChecklist } from './compared.ts';
import { formatFigure, formatShare } from './figures.ts';
import { NameList } from './NameList.tsx';

interface TalkingPointsProps {
  readonly checklist: ComparedChecklist;
  readonly participants: readonly Participant[];
  readonly comparisons: readonly Comparison[];
}

const TITLES = [
  'Nothing divides you',
  'Talk about this question',
  'Talk about these two questions',
  'Talk about these three questions',
];

/** One level with who stands on it; the ends also tell what the level looks like. */
function Stand(props: { level: number; label: string; names: readonly string[]; anchor: string | undefined }) {
  const { level, label, names, anchor } = props;
  return (
    <li
      class={anchor === undefined ? 'stand' : 'stand stand-end'}
      data-level={level}
      data-empty={names.length === 0 || undefined}
    >
      <p class="stand-level">
        <span class="level-number">{level}</span> {label}
      </p>
      <p class="stand-names">{names.length === 0 ? <span class="hint">nobody</span> : <NameList names={names} />}</p>
      {anchor !== undefined && <p class="stand-anchor">{anchor}</p>}
    </li>
  );
}

interface PointProps extends Omit<TalkingPointsProps, 'comparisons'> {
  readonly point: TalkingPoint;
  readonly number: number;
}

/** A question with the levels that were given, from the lowest to the highest. */
function Point({ checklist: { outline, items }, participants, point, number }: PointProps) {
  const { comparison, lowest, highest, others } = point;
  const item = items[comparison.id];
  const namesAt = (places: readonly number[]) => places.flatMap((place) => participants[place]?.name ?? []);
  const voices = [lowest, ...others, highest];
  const levels = Array.from({ length: highest.answer - lowest.answer + 1 }, (_, step) => lowest.answer + step);
  const section = outline.sections.find(
    ({ id }) => id === outline.items.find((candidate) => candidate.id === comparison.id)?.section,
  );
  return (
    <li class="point" data-point={comparison.id}>
      <h3>
        <span class="point-number">{number}</span> {item?.question}
      </h3>
      <p class="hint">
        {section?.title}. Agreement {formatShare(comparison.agreement)}, {comparison.spread}{' '}
        {comparison.spread === 1 ? 'level' : 'levels'} apart, median {formatFigure(comparison.median)}.{' '}
        <span class="point-links">
          <a href={absoluteAddress(`/checklists/${outline.id}/#${comparison.id}`)}>Open the question</a>
          {' · '}
          <a href={absoluteAddress(`/${item?.guide}/`)}>Read about it</a>
        </span>
      </p>
      <ol class="stands" aria-label="Levels given">
        {levels.map((level) => (
          <Stand
            key={level}
            level={level}
            label={outline.scale[level]?.label ?? ''}
            names={namesAt(voices.find(({ answer }) => answer === level)?.places ?? [])}
            anchor={level === lowest.answer || level === highest.answer ? item?.anchors[level] : undefined}
          />
        ))}
      </ol>
      {others.map(
        ({ answer, places }) =>
          typeof answer !== 'number' && (
            <p key={String(answer)} class="hint">
              {answer === 'na' ? 'Not applicable' : 'Unanswered'}: <NameList names={namesAt(places)} />
            </p>
          ),
      )}
    </li>
  );
}

/** The questions that divide the room most, with what the lowest and the highest answer claim to see. */
export function TalkingPoints({ checklist, participants, comparisons }: TalkingPointsProps) {
  const points = findTalkingPoints(comparisons);
  const widely = comparisons.filter(({ spread = 0 }) => spread > 1).length;
  return (
    <section class="talking-points" aria-labelledby="talk">
      <h2 id="talk" tabIndex={-1}>
        {TITLES[points.length]}
      </h2>
      {points.length === 0 ? (
        <p class="reading">
          Wherever two or more of you gave a level, it is the same one. Talk about the lowest scores instead: what would move
          them?
        </p>
      ) : (
        <>
          <p class="reading">
            {widely === 0
              ? 'No two of you are more than one level apart.'
              : `In ${widely} of ${comparisons.length} questions, some of you are two levels apart or more.`}{' '}
            For each question below, let the lowest speak first, then the highest: what could you show a visitor today? Ten
            minutes, then choose the level that you all could show.
          </p>
          <ol class="points">
            {points.map((point, place) => (
              <Point
                key={point.comparison.id}
                checklist={checklist}
                participants={participants}
                point={point}
                number={place + 1}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
