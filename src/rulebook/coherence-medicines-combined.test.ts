import { describe, expect, it } from 'vitest';
import { severityOf, statusOf } from '../../tests/support/case-runs.ts';
import {
  conditions,
  holds,
  med,
  named,
  plan,
  scores,
  takes,
} from '../../tests/support/coherence-cases.ts';

describe('bleeding, kidneys, marrow', () => {
  holds([
    ['COH-22', 'NSAID and SSRI', takes(named('Aleve', 'Zoloft')), 'fires'],
    ['COH-22', 'a gel and an SSRI', takes(named('diclofenac gel', 'Zoloft')), 'not-met'],
    ['COH-23', 'warfarin', takes(named('Advil', 'Coumadin')), 'fires'],
    ['COH-23', 'a DOAC', takes(named('Advil', 'Xarelto')), 'fires'],
    ['COH-23', 'a gel', takes(named('diclofenac gel', 'warfarin')), 'not-met'],
    ['COH-23', 'aspirin is no NSAID here', takes(named('aspirin', 'warfarin')), 'not-met'],
    ['COH-24', 'eGFR 29', takes(named('naproxen'), { labs: { egfr: 29 } }), 'fires'],
    ['COH-24', 'eGFR 30', takes(named('naproxen'), { labs: { egfr: 30 } }), 'not-met'],
    [
      'COH-24',
      'heart failure',
      takes(named('naproxen'), { ...conditions('heart-failure'), labs: { egfr: 90 } }),
      'fires',
    ],
    [
      'COH-24',
      'with ACE inhibitor and diuretic',
      takes(named('naproxen', 'lisinopril', 'furosemide'), { labs: { egfr: 90 } }),
      'fires',
    ],
    [
      'COH-24',
      'long use at eGFR 45 is MED-13 alone',
      takes([med('naproxen', { start: '2025-01-01' })], { labs: { egfr: 45 } }),
      'not-met',
    ],
    ['COH-24', 'no eGFR', takes(named('naproxen')), 'unknown'],
    ['COH-25', 'trimethoprim', takes(named('methotrexate', 'Septrin')), 'fires'],
    ['COH-25', 'NSAID, 59', takes(named('MTX', 'naproxen'), { labs: { egfr: 59 } }), 'fires'],
    ['COH-25', 'NSAID, 60', takes(named('MTX', 'naproxen'), { labs: { egfr: 60 } }), 'not-met'],
    [
      'COH-25',
      'daily methotrexate is MED-24 alone',
      takes([med('methotrexate', { perDay: 1 })]),
      'not-met',
    ],
  ]);

  it('COH-23 is critical without stomach protection, a warning with it, as MED-11', () => {
    expect(severityOf('COH-23', takes(named('naproxen', 'apixaban')))).toBe('critical');
    expect(severityOf('COH-23', takes(named('naproxen', 'apixaban', 'Nexium')))).toBe('warning');
    expect(statusOf('MED-11', takes(named('naproxen', 'apixaban')))).toBe('not-met');
  });
});

describe('brain, serotonin, enzymes, rhythm', () => {
  const cbt = plan({ type: 'CBT', discipline: 'psychology' });
  holds([
    ['COH-27', 'tramadol and SSRI', takes(named('Ultram', 'sertraline')), 'fires'],
    ['COH-27', 'tramadol alone', takes(named('tramadol')), 'not-met'],
    ['COH-28', 'codeine', takes(named('codeine', 'Prozac')), 'fires'],
    ['COH-28', 'a tricyclic is MED-16 alone', takes(named('amitriptyline', 'Prozac')), 'not-met'],
    ['MED-16', 'a tricyclic', takes(named('amitriptyline', 'Prozac')), 'fires'],
    ['COH-28', 'sertraline', takes(named('codeine', 'sertraline')), 'not-met'],
    ['COH-29', 'three', takes(named('oxycodone', 'diazepam', 'gabapentin')), 'fires'],
    ['COH-29', 'three of two classes', takes(named('oxycodone', 'tramadol', 'Lyrica')), 'fires'],
    ['COH-29', 'two', takes(named('oxycodone', 'gabapentin', 'naproxen')), 'not-met'],
    ['COH-29', 'two and a strange one', takes(named('oxycodone', 'Lyrica', 'foozol')), 'unknown'],
    ['COH-30', 'with CBT', takes(named('amitriptyline'), cbt), 'fires'],
    ['COH-30', 'with education', takes(named('Elavil'), plan({ type: 'education' })), 'fires'],
    ['COH-30', '65', takes(named('amitriptyline'), { patient: { age: 65 } }), 'fires'],
    ['COH-30', '64', takes(named('amitriptyline'), { patient: { age: 64 } }), 'not-met'],
    ['COH-30', 'a low burden', takes(named('duloxetine'), cbt), 'not-met'],
    ['COH-34', 'escitalopram', takes(named('Plaquenil', 'Lexapro')), 'fires'],
    ['COH-34', 'ondansetron', takes(named('Plaquenil', 'Zofran')), 'fires'],
    ['COH-34', 'a tricyclic', takes(named('HCQ', 'nortriptyline')), 'fires'],
    ['COH-34', 'sertraline', takes(named('Plaquenil', 'sertraline')), 'not-met'],
    ['COH-34', 'without HCQ', takes(named('methadone', 'citalopram')), 'not-met'],
  ]);

  it('COH-27 is critical with an MAO inhibitor or linezolid', () => {
    expect(severityOf('COH-27', takes(named('tramadol', 'duloxetine')))).toBe('warning');
    expect(severityOf('COH-27', takes(named('linezolid', 'duloxetine')))).toBe('critical');
    expect(severityOf('COH-27', takes(named('phenelzine', 'tramadol')))).toBe('critical');
  });

  it('COH-31 looks as far as MED-22 does, for fog in the diary and for a change of 28 days', () => {
    const fogged = (fog: number, start: string) =>
      takes([med('pregabalin', { start })], {
        ...cbt,
        diary: {
          fog14d: [...Array.from({ length: 20 }, () => 2), ...Array.from({ length: 8 }, () => fog)],
        },
      });
    expect(statusOf('COH-31', fogged(4, '2026-03-23'))).toBe('fires');
    expect(statusOf('COH-31', fogged(3, '2026-03-23'))).toBe('not-met');
    const begun = (start: string) =>
      takes([med('pregabalin', { start })], {
        ...cbt,
        ...scores(
          { instr: 'PROMIS-Cog', value: 50, week: 0 },
          { instr: 'PROMIS-Cog', value: 44, week: 6 },
        ),
      });
    expect(statusOf('COH-31', begun('2026-03-03'))).toBe('fires');
    expect(statusOf('COH-31', begun('2026-03-02'))).toBe('not-met');
  });

  it('COH-31 fires with what MED-22 fires with, where skills are learnt', () => {
    const cognition = (value: number) =>
      scores({ instr: 'PROMIS-Cog', value: 50, week: 0 }, { instr: 'PROMIS-Cog', value, week: 4 });
    const pregabalin = [med('pregabalin', { start: '2026-03-10' })];
    const run = (value: number, more: object = cbt) =>
      takes(pregabalin, { ...more, ...cognition(value) });
    expect(statusOf('COH-31', run(45))).toBe('fires');
    expect(statusOf('COH-31', run(45.5))).toBe('not-met');
    expect(statusOf('COH-31', run(45, plan({ type: 'PT' })))).toBe('not-met');
    expect(statusOf('MED-22', run(45, plan({ type: 'PT' })))).toBe('fires');
  });
});
