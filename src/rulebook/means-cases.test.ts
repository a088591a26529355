import { describe, expect, it } from 'vitest';
import { clock, med, person, runOf, statusOf } from '../../tests/support/case-runs.ts';
import { evaluateCases } from './index.ts';

const withItem9 = (item9: number | null, meds: readonly unknown[], more: object = {}) =>
  person(meds, { scores: [{ instr: 'PHQ-9', value: 12, item9 }], ...more });
const status = (item9: number | null, ...meds: readonly unknown[]) =>
  statusOf('SAF-11', withItem9(item9, meds));

describe('own medicines that can kill in overdose (SAF-11)', () => {
  it.each([
    'oxycodone',
    'tramadol',
    'fentanyl patch',
    'Suboxone',
    'amitriptyline',
    'nortriptyline',
    'venlafaxine',
    'Effexor XR',
    'paracetamol',
    'acetaminophen',
    'Tylenol',
    'co-codamol',
    'colchicine',
    'hydroxychloroquine sulfate',
    'Plaquenil',
    'lithium carbonate',
    'insulin glargine',
  ])('%s with item 9 above zero: spoken of', (name) => {
    expect(status(1, { name })).toBe('fires');
    expect(status(3, { name })).toBe('fires');
    expect(status(0, { name })).toBe('not-met');
  });

  it.each(['ibuprofen', 'duloxetine', 'sertraline', 'methotrexate', 'naloxone', 'metformin'])(
    '%s is none of them',
    (name) => {
      expect(status(1, { name })).toBe('not-met');
    },
  );

  it('is not met where the list is known to be empty, and unknown without a list', () => {
    expect(status(1)).toBe('not-met');
    const scores = [{ instr: 'PHQ-9', value: 12, item9: 1 }];
    expect(statusOf('SAF-11', { scores })).toBe('unknown');
    const run = runOf({ scores });
    expect(run.dataRequests.find(({ rule }) => rule === 'SAF-11')?.needs.join()).toContain(
      'own medicines',
    );
  });

  it('is unknown while a name is not understood, unless another medicine is enough', () => {
    expect(status(2, { name: 'zorblaxin' })).toBe('unknown');
    expect(status(2, { name: 'zorblaxin', class: 'nsaid' })).toBe('not-met');
    expect(status(2, { name: 'zorblaxin', class: 'opioid' })).toBe('fires');
    expect(status(2, { name: 'zorblaxin', class: 'TCA' })).toBe('fires');
    expect(status(2, { name: 'zorblaxin' }, { name: 'lithium' })).toBe('fires');
    expect(status(0, { name: 'zorblaxin' })).toBe('not-met');
  });

  it('is unknown where item 9 is, whatever is taken', () => {
    expect(status(null, { name: 'lithium' })).toBe('unknown');
    expect(status(null, { name: 'ibuprofen' })).toBe('not-met');
  });

  it('counts no medicine that was stopped, and a stock at home that is on no list', () => {
    expect(status(1, med('amitriptyline', 25, 1, { stop: '2026-01-01' }))).toBe('not-met');
    const home = (more: object) => statusOf('SAF-11', withItem9(1, [], more));
    expect(home({ paracetamolStock: true })).toBe('fires');
    expect(home({ paracetamolStock: false })).toBe('not-met');
    expect(home({ paracetamolStock: 0 })).toBe('not-met');
    expect(home({ paracetamolStock: 1 })).toBe('fires');
    expect(home({ medsAtHome: ['Panadol', { name: 'ibuprofen' }] })).toBe('fires');
    expect(home({ medsAtHome: ['ibuprofen'] })).toBe('not-met');
    expect(home({ meds_at_home: 'colchicine' })).toBe('fires');
    expect(home({ 'household-meds': [{ name: 'Plaquenil' }] })).toBe('fires');
    expect(home({ acetaminophen_stock: 'yes' })).toBe('fires');
    expect(home({ acetaminophen_stock: 'none' })).toBe('not-met');
  });

  it('asks for a limited supply and a locked box, and for naloxone only with an opioid', () => {
    const tasks = (name: string) =>
      runOf(withItem9(1, [{ name }]))
        .tasks.filter(({ rule }) => rule === 'SAF-11')
        .map(({ code }) => code);
    expect(tasks('lithium')).toEqual(['means-safety', 'limit-supply', 'lock-box']);
    expect(tasks('oxycodone')).toEqual([
      'means-safety',
      'limit-supply',
      'lock-box',
      'offer-naloxone',
    ]);
  });

  it('names the medicines, once each, and says that nobody keeps them without consent', () => {
    const run = runOf(withItem9(1, [{ name: 'Vicodin' }, { name: 'colchicine' }]));
    const finding = run.findings.find(({ rule }) => rule === 'SAF-11');
    expect(finding?.message).toContain('Vicodin and colchicine can kill in overdose');
    expect(finding?.message).toContain('only if they consent');
    expect(finding?.severity).toBe('critical');
  });

  it('names every fault of what is said to lie at home', () => {
    const faults = evaluateCases({ medsAtHome: [' '], paracetamolStock: -1 }, clock);
    expect(faults.ok ? [] : faults.problem.map(({ path }) => path.split('/')[1])).toEqual([
      'medsAtHome',
      'paracetamolStock',
    ]);
  });
});
