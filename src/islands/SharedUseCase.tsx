import type { DecodedToken } from '../core/decode-token.ts';
import { settleAnswers } from '../core/edition.ts';
import type { Answers, Outline } from '../core/outline.ts';
import { assessUseCase, type PortfolioRules } from '../core/portfolio.ts';
import { textsOfAnswers } from '../core/state-texts.ts';
import type { UseCaseForm } from '../schema/use-case.ts';
import { keepUseCase } from '../stores/portfolio.ts';
import { leaveLink } from '../stores/shared.ts';
import { KeepAsUseCase } from './KeepAsUseCase.tsx';
import { LinkFault } from './LinkFault.tsx';
import { PortfolioPlot } from './PortfolioPlot.tsx';
import { describeAdvice, describeAxis } from './portfolio-words.ts';
import { SaveNotice } from './SaveNotice.tsx';

interface SharedUseCaseProps {
  readonly opened: DecodedToken;
  readonly form: UseCaseForm;
  readonly rules: PortfolioRules;
}

const leave = () => {
  leaveLink();
  document.getElementById('content')?.focus();
};

const OwnButton = () => (
  <button type="button" onClick={leave}>
    Show my own use cases
  </button>
);

/** Every question with the answer that the link holds. */
function LinkedAnswers({ form, answers }: { readonly form: UseCaseForm; readonly answers: Answers }) {
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label="Answers of the link">
      <table class="answer-table">
        <caption>What the link says of the use case</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Answer</th>
          </tr>
        </thead>
        <tbody>
          {form.questions
            .filter(({ retired }) => !retired)
            .map(({ id, question, options }) => {
              const answer = answers[id];
              return (
                <tr key={id}>
                  <th scope="row">{question}</th>
                  <td>{answer === undefined ? 'unanswered' : answer === 'na' ? 'not applicable' : options[answer]?.label}</td>
                </tr>
              );
            })}
        </tbody>
      </table>
    </div>
  );
}

/** Somebody's use case as their link tells it, read-only; the reader may keep it beside their own. */
export function SharedUseCase({ opened, form, rules }: SharedUseCaseProps) {
  if (!opened.ok)
    return (
      <>
        <LinkFault fault={opened.fault} kind="use-case" />
        <OwnButton />
      </>
    );
  const answersTo = (outline: Outline): Answers => {
    const response = opened.responses.find(({ edition }) => edition.checklist === outline.id);
    return response ? settleAnswers(outline, response.edition.items, response.answers).answers : {};
  };
  const [answers, advisor] = [answersTo(rules.useCase), answersTo(rules.advisor)];
  const assessment = assessUseCase(rules, {
    id: 'linked',
    answers: textsOfAnswers(answers),
    advisor: textsOfAnswers(advisor),
    roi: {},
    readiness: undefined,
  });
  const { axes, place } = assessment;
  const entry = { id: 'linked', name: 'From the link', archived: false, chosen: false, number: 1, note: '', kpis: 0, assessment };
  return (
    <section aria-label="Use case from a link" data-linked>
      <SaveNotice />
      <div class="notice">
        <p>
          <strong>Somebody’s use case, from their link.</strong> It is in this page only, without its name, and not verified. Your
          own use cases are untouched.
        </p>
        <KeepAsUseCase
          label="Name of the use case"
          onKeep={(name) => {
            keepUseCase(name, answers, advisor);
            leave();
          }}
        >
          <OwnButton />
        </KeepAsUseCase>
      </div>
      <dl class="use-case-facts">
        <div>
          <dt>Scale</dt>
          <dd>{describeAxis(axes.scale)}</dd>
        </div>
        <div>
          <dt>Maturity</dt>
          <dd>{describeAxis(axes.maturity)}</dd>
        </div>
        <div>
          <dt>Bucket</dt>
          <dd>{describeAdvice(assessment)}</dd>
        </div>
      </dl>
      {place && <PortfolioPlot form={form} entries={[entry]} />}
      <LinkedAnswers form={form} answers={answers} />
    </section>
  );
}
