import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import { openItems } from '../answers.ts';
import type { Instrument } from '../instrument.ts';
import { answersFor } from '../library.ts';
import { pavs } from './activity.ts';
import { gad2, gad7 } from './gad.ts';
import { gcpsR } from './gcps-r.ts';
import { nrs } from './pain-rating.ts';
import { peg } from './peg.ts';
import { phq2, phq4, phq8, phq9 } from './phq.ts';
import { pf10, rand36 } from './rand36.ts';
import { auditC } from './substances.ts';
import { uwCap, uwCap2, uwPrse } from './uw.ts';

const now = '2026-03-10T09:00:00.000Z' as Instant;
const reuseDays = 7;

/** Which items of `wanted` are answered when every item of `source` was answered just now. */
function takenOver(source: Instrument, wanted: Instrument): readonly string[] {
  const given = source.items.map(({ id, options }) => ({
    item: id,
    value: options[0]?.value ?? 0,
    answeredAt: now,
  }));
  return Object.keys(answersFor(wanted, given, now, reuseDays));
}
const numbered = (id: string, from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `${id}_${from + at}`);

describe('an answer is asked for once', () => {
  it.each([
    ['PHQ-2 in PHQ-4', phq2, phq4, ['phq4_3', 'phq4_4']],
    ['PHQ-4 in PHQ-9', phq4, phq9, numbered('phq9', 1, 2)],
    ['PHQ-8 in PHQ-9', phq8, phq9, numbered('phq9', 1, 8)],
    ['GAD-2 in PHQ-4', gad2, phq4, numbered('phq4', 1, 2)],
    ['GAD-2 in GAD-7', gad2, gad7, numbered('gad7', 1, 2)],
    ['PEG in GCPS-R', peg, gcpsR, numbered('gcps_r', 3, 5)],
    ['the weekly pain rating in PEG', nrs, peg, ['peg_1']],
    ['PF-10 in RAND-36', pf10, rand36, numbered('rand36', 3, 12)],
    ['RAND-36 in PF-10', rand36, pf10, numbered('pf10', 1, 10)],
  ] as const)('%s', (_name, source, wanted, expected) => {
    expect(takenOver(source, wanted)).toEqual(expected);
  });

  it('takes nothing over from another scale, or where it is not known which question it was', () => {
    expect(takenOver(uwCap2, uwCap)).toEqual([]);
    expect(takenOver(uwCap, uwPrse)).toEqual([]);
    expect(takenOver(phq9, gad7)).toEqual([]);
  });
});

describe('a question that cannot apply is not asked', () => {
  it('stops AUDIT-C at "never"', () => {
    expect(openItems(auditC, {})).toEqual(['audit_c_1']);
    expect(openItems(auditC, { audit_c_1: 0 })).toEqual([]);
    expect(openItems(auditC, { audit_c_1: 1 })).toContain('audit_c_2');
  });

  it('asks the other AUDIT-C questions one after another', () => {
    expect(openItems(auditC, { audit_c_1: 1, audit_c_2: 0 })).toEqual(['audit_c_3']);
  });

  it('stops GCPS-R at "never"', () => {
    expect(openItems(gcpsR, { gcps_r_1: 0 })).toEqual([]);
    expect(openItems(gcpsR, { gcps_r_1: 1 })).toContain('gcps_r_2');
  });

  it('asks for minutes of activity only after a day of it', () => {
    expect(openItems(pavs, { pavs_1: 0 })).toEqual([]);
    expect(openItems(pavs, { pavs_1: 1 })).toEqual(['pavs_2']);
  });
});
