/** What the page is for and what to paste, as long as there is nothing to compare. */
export const EmptyComparison = () => (
  <section class="compare-empty" aria-labelledby="how">
    <h2 id="how">From six links to three questions</h2>
    <ol>
      <li>Ask each person or team to answer the same checklist, and to send you the link at its end.</li>
      <li>
        Paste all the links, as they came. Names in front of them are kept:
        <pre class="example">
          {'Search team: https://…/shared/#111vh83wtt18dys60000004t8h\nAds: https://…/shared/#111vh80000000000000003gh91\n…'}
        </pre>
      </li>
      <li>
        Read the three questions that divide them most, with what the lowest and the highest say they can show. Below are the
        scores by response, every question with its spread, and one answer for all to keep as the team’s own.
      </li>
    </ol>
    <p class="hint">
      The links are read in your browser and saved in it. Nothing is sent to us. Files saved on the results page work too.
    </p>
  </section>
);
