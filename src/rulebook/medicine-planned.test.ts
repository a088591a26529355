import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import { evaluateCases, type RunSaid } from './index.ts';

const clock = { asOf: null, now: '2026-03-31T10:00:00.000Z' as Instant };
const runOf = (input: unknown, profile = 'US'): RunSaid => {
  const cases = [{ id: 'one', profile, input }];
  const evaluation = evaluateCases({ schema: 'case-file/1', cases }, clock);
  const run = evaluation.ok ? evaluation.value.runs[0] : undefined;
  if (run === undefined) throw new Error(JSON.stringify(evaluation));
  return run;
};
const status = (input: unknown, rule: string, profile = 'US'): string | null =>
  runOf(input, profile).findings.find((finding) => finding.rule === rule)?.status ?? null;

const start = (drug: string) => ({ elements: [{ type: 'start-medication', drug }] });

describe('a medicine that only the plan names', () => {
  it('is known, where no list of medicines is given', () => {
    const input = { conditions: [{ code: 'cirrhosis' }], plan: start('duloxetine') };
    expect(status(input, 'MED-14')).toBe('fires');
    expect(status({ ...input, plan: start('sertraline') }, 'MED-14')).toBe('unknown');
  });

  it('leaves what needs the whole list unknown', () => {
    const { derived } = runOf({ plan: start('tramadol') });
    expect(derived).not.toHaveProperty('unrecognisedMedicines');
    expect(derived['mmeTotal'] ?? null).toBeNull();
  });

  it.each([
    { plan: start('pregabalin') },
    { plan: { starts: ['pregabalin'] } },
    { proposedMeds: [{ name: 'pregabalin' }] },
    { plan: { elements: [{ type: 'medication', name: 'pregabalin', action: 'start' }] } },
    { meds: [{ name: 'pregabalin', action: 'start' }] },
    { meds: [{ name: 'pregabalin', new: true }] },
  ])('%j is not begun in chronic primary pain in the UK', (input) => {
    const conditions = [{ code: 'chronic-primary-pain' }];
    expect(status({ conditions, ...input }, 'MED-23', 'UK')).toBe('fires');
    expect(status({ conditions, ...input }, 'MED-23', 'US')).toBeNull();
  });
});

describe('a taper in other words', () => {
  const used = { name: 'oxycodone', dosePerAdmin: 20, unit: 'mg', perDay: 3, months: 24 };
  it.each([
    [{ taper: { drug: 'oxycodone', cutPct: 11, perDays: 30 } }, 'fires'],
    [{ taper: { drug: 'oxycodone', cutPct: 10, perDays: 30 } }, null],
    [
      { plan: { elements: [{ type: 'opioid-taper', drug: 'oxycodone', pctPerMonth: 11 }] } },
      'fires',
    ],
    [{ plan: { elements: [{ type: 'opioid-taper', drug: 'oxycodone', pctPerMonth: 10 }] } }, null],
    [{ plan: { taper: { drug: 'oxycodone', fromMg: 60, toMg: 45, weeks: 4 } } }, 'fires'],
  ])('%j of an opioid used for two years: %s', (input, expected) => {
    expect(status({ meds: [used], ...input }, 'MED-06')).toBe(expected);
  });

  it.each([
    [{ type: 'benzodiazepine-taper', drug: 'alprazolam', cutPct: 26, weeks: 2 }, 'fires'],
    [{ type: 'benzodiazepine-taper', drug: 'alprazolam', cutPct: 25, weeks: 2 }, null],
    [{ type: 'stop-medication', drug: 'alprazolam', abrupt: true }, 'fires'],
  ])('%j: %s', (element, expected) => {
    const meds = [{ name: 'alprazolam', dosePerAdmin: 0.5, unit: 'mg', perDay: 2, weeks: 8 }];
    expect(status({ meds, plan: { elements: [element] } }, 'MED-07')).toBe(expected);
  });

  it('names a cut that cannot be where the file holds it', () => {
    const evaluation = evaluateCases({ taper: { drug: 'oxycodone', cutPct: 120 } }, clock);
    expect(evaluation.ok ? [] : evaluation.problem.map(({ path }) => path)).toEqual([
      '/taper/cutPct',
    ]);
  });
});
