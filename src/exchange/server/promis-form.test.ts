import { describe, expect, it } from 'vitest';
import { type Instrument, instrumentOf } from '#measures';
import { check, goldenVectors, patient, refusedFor } from '../../../tests/support/foreign-check.ts';
import { questionnaireOf } from '../export/questionnaire-of.ts';
import { mayActivate } from '../import/check.ts';
import { understand } from '../import/understand.ts';
import { withProcess } from './expression-process.ts';

/** Short forms as the vectors name them, and the domain of PROMIS-29 with the same items and table. */
const domains = [
  ['PROMIS Physical Function v2.0 4a', 'physical_function'],
  ['PROMIS Anxiety 4a', 'anxiety'],
  ['PROMIS Depression 4a', 'depression'],
  ['PROMIS Fatigue 4a', 'fatigue'],
  ['PROMIS Sleep Disturbance 4a', 'sleep_disturbance'],
  ['PROMIS Ability to Participate v2.0 4a', 'participation'],
  ['PROMIS Pain Interference 4a', 'pain_interference'],
] as const;

const rawIn = (answers: unknown): number | null =>
  typeof answers === 'object' && answers !== null && 'raw' in answers ? Number(answers.raw) : null;

/** A page whose four answers of a domain add up to a raw total; the rest at its first answer. */
function pageOfRaw({ items, scores }: Instrument, key: string, raw: number) {
  const formula = scores[key];
  if (formula === undefined || !('sum' in formula)) throw new Error(key);
  const { sum, reversed = [] } = formula;
  const points = sum.map((_, at) => Math.floor((raw + at) / sum.length));
  return Object.fromEntries(
    items.map(({ id }) => {
      const point = points[sum.indexOf(id)] ?? 1;
      return [id, reversed.includes(id) ? 5 - point : point - 1];
    }),
  );
}

/** PROMIS-29 as forms have it: our scoring under placeholder words, since its own are not ours to ship. */
describe('a PROMIS-29', () => {
  const promis = (change: (instrument: Instrument) => Instrument = (one) => one): string => {
    const instrument = instrumentOf('promis29');
    if (instrument === null) throw new Error('promis29');
    const q = JSON.stringify(
      questionnaireOf(change(instrument), 'en', 'https://elsewhere.example'),
    );
    const parsed = JSON.parse(q) as {
      item: {
        linkId: string;
        text?: string;
        answerOption?: { valueCoding: { display?: string; code: string } }[];
      }[];
    };
    for (const item of parsed.item) {
      item.text ??= `Question ${item.linkId}`;
      for (const { valueCoding } of item.answerOption ?? [])
        valueCoding.display = `Answer ${valueCoding.code}`;
    }
    return JSON.stringify(parsed);
  };
  const withTable =
    (key: string, from: string) =>
    (instrument: Instrument): Instrument => {
      const formula = instrument.scores[key];
      const other = instrument.scores[from];
      if (
        formula === undefined ||
        other === undefined ||
        !('table' in formula) ||
        !('table' in other)
      )
        return instrument;
      return {
        ...instrument,
        scores: { ...instrument.scores, [key]: { ...formula, rows: other.rows } },
      };
    };

  it('that scores as published may be used', async () => {
    const checked = await check(promis());
    expect(refusedFor(checked)).toEqual([]);
    expect(checked.claim).toMatchObject({ instrument: 'promis29', differing: [] });
    expect(mayActivate(checked)).toBe(true);
  });

  it.each([
    ['physical_function_T', 'participation_T'],
    ['anxiety_T', 'pain_interference_T'],
    ['pain_interference_T', 'anxiety_T'],
  ])('with the table of %s taken from %s is caught', async (key, from) => {
    const checked = await check(promis(withTable(key, from)));
    expect(mayActivate(checked)).toBe(false);
    expect(new Set(checked.claim?.differing.map((one) => one.score))).toEqual(new Set([key]));
  });

  /** The published tables of the short forms it is made of, raw total by raw total. */
  const published = goldenVectors.flatMap(({ instrument, answers, expected }) => {
    const domain = domains.find(([name]) => name === instrument)?.[1];
    const T = expected['T'];
    const raw = rawIn(answers);
    return domain === undefined || raw === null || typeof T !== 'number'
      ? []
      : [{ domain, raw, T }];
  });

  it('gives the published T of each published raw total', async () => {
    const instrument = instrumentOf('promis29');
    const { draft } = understand(promis());
    if (draft === null || instrument === null) throw new Error('not understood');
    expect(new Set(published.map(({ domain }) => domain)).size).toBe(domains.length);
    const pages = published.map(({ domain, raw }) => pageOfRaw(instrument, `${domain}_raw`, raw));
    const reply = await withProcess((ask) =>
      ask({ do: 'run', draft, pages, pagesWithinMs: 20_000 }, patient),
    );
    if (!reply.ok) throw new Error(reply.problem.why);
    expect(
      reply.value.outcomes.map(({ scores }, at) => scores[`score.${published[at]?.domain}_T`]),
    ).toEqual(published.map(({ T }) => T));
  });

  it.each(domains.map(([, domain]) => domain))(
    'with one wrong row in its table of %s is caught',
    async (domain) => {
      const raw = published.find((one) => one.domain === domain)?.raw;
      const key = `${domain}_T`;
      const checked = await check(
        promis((instrument) => {
          const formula = instrument.scores[key];
          if (formula === undefined || !('table' in formula)) throw new Error(key);
          const rows = formula.rows.map(([from, T]) => [from, from === raw ? T + 0.1 : T] as const);
          return { ...instrument, scores: { ...instrument.scores, [key]: { ...formula, rows } } };
        }),
      );
      expect(mayActivate(checked)).toBe(false);
      expect(new Set(checked.claim?.differing.map(({ score: found }) => found))).toEqual(
        new Set([key]),
      );
    },
  );

  it('whose one social item is not mirrored, as its three siblings are, is caught', async () => {
    const checked = await check(
      promis((instrument) => {
        const raw = instrument.scores['participation_raw'];
        if (raw === undefined || !('sum' in raw)) return instrument;
        return {
          ...instrument,
          scores: {
            ...instrument.scores,
            participation_raw: { ...raw, reversed: raw.sum.slice(0, 3) },
          },
        };
      }),
    );
    expect(mayActivate(checked)).toBe(false);
    expect(checked.claim?.differing.map((one) => one.score)).toContain('participation_T');
  });
});
