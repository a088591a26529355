import * as fc from 'fast-check';
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';
import { describe, expect, it } from 'vitest';
import type { Instant, LocalDate } from '#kernel';
import { compiledOf, type Instrument, type Item, instruments, scoreValues } from '#measures';
import { urls } from '../import/extension-urls.ts';
import type { AnsweredOccasion } from './occasion.ts';
import { questionnaireOf } from './questionnaire-of.ts';
import { responseOf } from './response-of.ts';

const base = 'https://clinic.example';

type Page = Readonly<Record<string, number | null>>;

const given = ({ options, number }: Item): fc.Arbitrary<number> => {
  if (number === undefined) return fc.constantFrom(...options.map(({ value }) => value));
  const { min, max, step } = number;
  const steps = Math.floor((max - min) / (step ?? 1));
  return fc.integer({ min: 0, max: steps }).map((at) => min + at * (step ?? 1));
};

/** Pages with about one answer in twelve missing, so that missing rules are met and broken. */
const pageOf = ({ items, inputs = [] }: Instrument): fc.Arbitrary<Page> =>
  fc.record(
    Object.fromEntries(
      [...items, ...inputs].map((item) => [
        item.id,
        fc.oneof(
          { weight: 11, arbitrary: given(item) },
          { weight: 1, arbitrary: fc.constant(null) },
        ),
      ]),
    ),
  );

const occasionOf = (instrument: Instrument, page: Page): AnsweredOccasion => ({
  instrument: { ...instrument, items: [...instrument.items, ...(instrument.inputs ?? [])] },
  scoreId: '0198c0de-0000-7000-8000-000000000001',
  patientId: '0198c0de-0000-7000-8000-000000000002',
  day: '2026-03-09' as LocalDate,
  scoredAt: '2026-03-09T10:00:00.000Z' as Instant,
  status: 'scored',
  scores: {},
  bands: {},
  missing: { items: [], rule: '' },
  answers: Object.entries(page).map(([item, value]) => ({ item, value, mode: 'self' })),
});

type Extension = { url: string; valueExpression?: { name?: string; expression: string } };

/** An independent reader of the exported form: evaluates it as any SDC engine would. */
function evaluated(instrument: Instrument) {
  const questionnaire = questionnaireOf(instrument, 'en', base) as unknown as {
    extension: Extension[];
    item: { linkId: string; extension?: Extension[] }[];
  };
  const compiled = (expression: string) => fhirpath.compile(expression, r4, { async: false });
  const variables = (questionnaire.extension ?? []).map(({ valueExpression }) => ({
    name: valueExpression?.name ?? '',
    run: compiled(valueExpression?.expression ?? ''),
  }));
  const scores = questionnaire.item.flatMap(({ linkId, extension = [] }) => {
    const calculated = extension.find(({ url }) => url === urls.calculatedExpression);
    return calculated?.valueExpression === undefined
      ? []
      : [{ linkId, run: compiled(calculated.valueExpression.expression) }];
  });
  return (page: Page): Record<string, unknown> => {
    const resource = responseOf(occasionOf(instrument, page), 'en', base);
    const environment: Record<string, unknown> = { resource, questionnaire };
    for (const { name, run } of variables) environment[name] = run(resource, environment);
    return Object.fromEntries(
      scores.map(({ linkId, run }) => [
        linkId.slice('score.'.length),
        (run(resource, environment) as unknown[])[0] ?? null,
      ]),
    );
  };
}

const valuesOf = ({ items, inputs = [] }: Instrument, page: Page) =>
  [...items, ...inputs].map(({ id }) => page[id]);

const near = (a: unknown, b: unknown): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-6 : a === b;

describe('an exported questionnaire scores itself as we do', () => {
  it.each(instruments.map((one) => [one.id, one] as const))('%s', (_, instrument) => {
    const theirs = evaluated(instrument);
    fc.assert(
      fc.property(pageOf(instrument), (page) => {
        const found = theirs(page);
        const { scores: ours } = scoreValues(compiledOf(instrument), valuesOf(instrument, page));
        for (const [key, value] of Object.entries(found)) {
          expect([key, value, near(value, ours[key])]).toEqual([key, value, true]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leaves no score out but those whose rule was not obtained', () => {
    for (const instrument of instruments) {
      const found = Object.keys(evaluated(instrument)({}));
      const unknown = Object.entries(instrument.scores)
        .filter(([, formula]) => 'notKnown' in formula)
        .map(([key]) => key);
      const left = Object.keys(instrument.scores).filter((key) => !found.includes(key));
      expect(left).toEqual(expect.arrayContaining(unknown));
    }
  });
});
