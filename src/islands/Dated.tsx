/** A text in which no date, month or quarter is broken over two lines. */
export function Dated({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(/(\d{4}-[Q\d]\d?(?:-\d\d)?)/).map((part, place) =>
        place % 2 === 0 ? (
          part
        ) : (
          <span key={place} class="kpi-date">
            {part}
          </span>
        ),
      )}
    </>
  );
}
