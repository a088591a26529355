import type { DueView, QuestionnaireAnswer, QuestionnaireStep, Values } from '#assignment';

export type DueHere = DueView & {
  /** Answers of the server with those of this phone over them. */
  readonly values: Values;
  /** Handed in or skipped on this phone, sent or not. */
  readonly ended: 'handed-in' | 'skipped' | null;
};

type Written<Body> = readonly { readonly body: Body }[];

/** What is due, as this phone knows it: also what was answered without a network. */
export function dueHere(
  due: readonly DueView[],
  answers: Written<QuestionnaireAnswer>,
  steps: Written<QuestionnaireStep>,
): readonly DueHere[] {
  return due.map((view) => {
    const own = answers.filter(({ body }) => body.occurrenceId === view.occurrenceId);
    const ends = steps.filter(
      ({ body }) => body.occurrenceId === view.occurrenceId && body.step !== 'opened',
    );
    const end = ends[0]?.body.step ?? null;
    return {
      ...view,
      values: latest([...view.answers, ...own.map(({ body }) => body)]),
      ended: end === 'opened' ? null : end,
    };
  });
}

function latest(answers: readonly Pick<QuestionnaireAnswer, 'item' | 'value' | 'answeredAt'>[]) {
  const byItem = new Map<string, { readonly value: number | null; readonly at: string }>();
  for (const { item, value, answeredAt: at } of answers) {
    const known = byItem.get(item);
    if (known === undefined || known.at <= at) byItem.set(item, { value, at });
  }
  return Object.fromEntries([...byItem].map(([item, { value }]) => [item, value]));
}
