interface NameListProps {
  readonly names: readonly string[];
}

/** More names than a sentence can bear are counted. */
const MOST_NAMES = 8;

/** Names in a row, as text. */
export const NameList = ({ names }: NameListProps) => (
  <>
    {names.slice(0, MOST_NAMES).map((name, place) => (
      <span key={place}>
        {place > 0 && ', '}
        <bdi>{name}</bdi>
      </span>
    ))}
    {names.length > MOST_NAMES && ` and ${names.length - MOST_NAMES} more`}
  </>
);
