import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instrument, instrumentOf, instruments, score, scoreRequest } from '#measures';
import { check, goldenVectors, patient, refusedFor } from '../../../tests/support/foreign-check.ts';
import { form, question, targetConstraint } from '../../../tests/support/foreign-forms.ts';
import { questionnaireOf } from '../export/questionnaire-of.ts';
import { mayActivate } from '../import/check.ts';
import { understand } from '../import/understand.ts';
import { withProcess } from './expression-process.ts';

describe('what goes out and comes back', () => {
  const shipped = instruments.filter(
    ({ licence, inputs, items }) =>
      licence.words === 'shipped' &&
      inputs === undefined &&
      items.every(({ askedWhen }) => askedWhen === undefined),
  );
  it.each(shipped.map((one) => [one.id, one] as const))(
    '%s scores as before',
    async (_, instrument) => {
      const checked = await check(questionnaireOf(instrument, 'en', 'https://clinic.example'));
      expect(refusedFor(checked)).toEqual([]);
      expect(checked.claim?.instrument).toBe(instrument.id);
      expect(checked.claim?.differences).toEqual([]);
      expect(checked.claim?.differing).toEqual([]);
      const back = checked.definition?.instrument;
      if (back === undefined) return;
      const names = instrument.items.map(({ id }, at) => [id, back.items[at]?.id ?? ''] as const);
      const page = fc.record(
        Object.fromEntries(
          instrument.items.map(({ id, options: answers, number }) => [
            id,
            number === undefined
              ? fc.constantFrom(...answers.map(({ value }) => value), null)
              : fc.constantFrom(number.min, number.max, null),
          ]),
        ),
      );
      fc.assert(
        fc.property(page, (answers) => {
          const theirs = score(
            back,
            Object.fromEntries(names.map(([from, to]) => [to, answers[from]])),
          );
          expect(theirs.scores).toMatchObject(score(instrument, answers).scores);
        }),
        { numRuns: 25 },
      );
    },
  );
});

/** Our own definitions are proved by the published vectors; here the imported forms are. */
describe('the published score vectors, through the form that went out and came back', () => {
  it.each(['phq9', 'gad7', 'phq15', 'dass21'])('%s', async (id) => {
    const instrument = instrumentOf(id);
    const mine = goldenVectors.filter(
      (vector) => instrumentOf(vector.instrument)?.id === id && Array.isArray(vector.answers),
    );
    if (instrument === null) throw new Error(id);
    expect(mine.length).toBeGreaterThan(0);
    const { draft } = understand(
      JSON.stringify(questionnaireOf(instrument, 'en', 'https://clinic.example')),
    );
    if (draft === null) throw new Error('not understood');
    const pages = mine.map(({ answers }) => womansPage(instrument, answers as Answered));
    const reply = await withProcess((run) =>
      run({ do: 'run', draft, pages, pagesWithinMs: 20_000 }, patient),
    );
    if (!reply.ok) throw new Error(reply.problem.why);
    const found = reply.value.outcomes.map(({ scores }) => scores);
    expect(found).toHaveLength(mine.length);
    for (const [at, { instrument: name, answers, expected }] of mine.entries()) {
      const [ours] = scoreRequest([{ instrument: name, answers }]).scores;
      expect(ours?.scores).toMatchObject(byKey(found[at] ?? {}));
      const published = Object.keys(expected).filter((key) => `score.${key}` in (found[at] ?? {}));
      expect(byKey(found[at] ?? {})).toMatchObject(
        Object.fromEntries(published.map((key) => [key, expected[key]])),
      );
    }
  });
});

const byKey = (scores: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(scores).map(([linkId, value]) => [linkId.slice('score.'.length), value]),
  );

type Answered = readonly (number | null)[];

/** Answers in the order of the page, and what scoring reads of the record: here, a woman's. */
function womansPage({ items, inputs = [] }: Instrument, answers: Answered) {
  const given = [
    ...answers.map((value, at) => [items[at], value] as const),
    ...inputs.map((item) => [item, item.options.at(-1)?.value ?? null] as const),
  ];
  return Object.fromEntries(
    given.flatMap(([item, value]) => {
      const place = item?.options.findIndex((option) => option.value === value) ?? -1;
      return item === undefined || place < 0 ? [] : [[item.id, place]];
    }),
  );
}

it('keeps what the ends of a rating mean', async () => {
  const nrs = instrumentOf('nrs');
  if (nrs === null) throw new Error('nrs');
  const { definition } = await check(questionnaireOf(nrs, 'en', 'https://clinic.example'));
  expect(definition?.instrument.items[0]?.number?.ends).toEqual(nrs.items[0]?.number?.ends);
});

it('keeps what must hold of the answers', async () => {
  const limit = targetConstraint(
    'most',
    '%resource.item.answer.weight().sum() <= 6',
    'No more than six points.',
  );
  const { draft, ...checked } = await check(
    form([question('q1'), question('q2')], { extension: [limit] }),
  );
  expect(mayActivate({ draft, ...checked })).toBe(true);
  expect(draft?.constraints).toMatchObject([{ key: 'most', says: 'No more than six points.' }]);
});
