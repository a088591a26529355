import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formOf, score } from '#measures';
import { asksAboutSafety } from '../safety-words.ts';
import { instrumentFrom } from './instrument-from.ts';
import {
  type OwnAnswer,
  type OwnItem,
  type OwnQuestionnaire,
  publishable,
} from './questionnaire.ts';
import { rangeOf } from './range.ts';

const words = fc.stringMatching(/^[a-z]{1,12}$/);
const side = words.map((text) => ({ en: text, ar: `${text} ع` }));
const choice = fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 2, max: 12 }), side).map(
  ([first, count, label]): OwnAnswer => ({
    kind: 'choice',
    options: Array.from({ length: count }, (_, at) => ({ value: first + at, label })),
  }),
);
const number = fc
  .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 100 }))
  .map(([min, more]): OwnAnswer => ({ kind: 'number', min, max: min + more, step: 1, unit: {} }));
const answer: fc.Arbitrary<OwnAnswer> = fc.oneof(
  choice,
  number,
  fc.constant<OwnAnswer>({ kind: 'yes-no' }),
  side.map((end): OwnAnswer => ({ kind: 'scale', low: end, high: end })),
);

/** Whole questionnaires: every question counts, some the other way round. */
const whole = fc
  .array(fc.tuple(side, answer, fc.boolean()), { minLength: 1, maxLength: 12 })
  .chain((asked) =>
    fc.record({
      asked: fc.constant(asked),
      method: fc.constantFrom('sum' as const, 'mean' as const),
      mayMiss: fc.nat({ max: asked.length - 1 }),
    }),
  )
  .map(
    ({ asked, method, mayMiss }): OwnQuestionnaire => ({
      title: { en: 'Ours', ar: 'لنا' },
      instruction: {},
      languages: ['en', 'ar'],
      items: asked.map(
        ([text, kind], at): OwnItem => ({
          key: `q${at + 1}`,
          text,
          answer: kind,
          showWhen: null,
        }),
      ),
      scoring: {
        method,
        items: asked.map(([, , reversed], at) => ({ item: `q${at + 1}`, reversed })),
        mayMiss,
        better: 'lower',
      },
      bands: [],
      recallDays: 7,
      numbered: asked.length,
    }),
  );

/** A whole answer somewhere between the lowest (0) and the highest (1). */
const valueIn = (own: OwnAnswer, part: number): number => {
  const { min, max } = rangeOf(own) ?? { min: 0, max: 0 };
  return min + Math.round(part * (max - min));
};

describe('any questionnaire that may be published', () => {
  it('is asked whole in each of its languages', () => {
    fc.assert(
      fc.property(whole, (own) => {
        expect(publishable.safeParse(own).success).toBe(true);
        const definition = instrumentFrom(own, { id: 'own_any', version: 1 });
        for (const language of own.languages) {
          expect(formOf(definition, language)).toMatchObject({
            ok: true,
            value: { language, items: { length: own.items.length } },
          });
        }
      }),
    );
  });

  it('scores every possible answer within its range, and raises no alarm', () => {
    const parts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 12,
      maxLength: 12,
    });
    fc.assert(
      fc.property(whole, parts, (own, chosen) => {
        const definition = instrumentFrom(own, { id: 'own_any', version: 1 });
        const answers = Object.fromEntries(
          own.items.map((item, at) => [
            `own_any_${item.key}`,
            valueIn(item.answer, chosen[at] ?? 0),
          ]),
        );
        const scored = score(definition, answers);
        expect(scored).toMatchObject({ status: 'scored', alarms: [], errors: [] });
        const total = Number(scored.scores['total']);
        expect(total).toBeGreaterThanOrEqual(definition.main.min - 1e-9);
        expect(total).toBeLessThanOrEqual(definition.main.max + 1e-9);
      }),
    );
  });
});

it.each([
  ['Have you thought about suicide?', true],
  ['Did you want to hurt yourself?', true],
  ['هل فكرت في الانتحار؟', true],
  ['Did you hurt your back?', false],
  ['Did you wake up at night?', false],
])('warns whoever asks for what only a safety questionnaire can act on: %s', (text, warns) => {
  expect(asksAboutSafety({ en: text })).toBe(warns);
});
