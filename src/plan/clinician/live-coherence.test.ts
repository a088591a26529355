import { describe, expect, it } from 'vitest';
import { fixtureId } from '#http/clinician';
import type { Instant } from '#kernel';
import { linkRules, listedMedicines, medicineLine, type PlanOutput } from '#plan';
import { linksOfDraft, startCheck } from './live-coherence.ts';
import { balance, draft, now, patientId, sedative, today } from './plan-example.ts';

const siteId = fixtureId<'SiteId'>(7);
const longActing = {
  ...sedative,
  dose: {
    ...sedative.dose,
    medicine: { name: 'Diazepam', class: 'benzodiazepine' as const, prn: false, actsLong: true },
  },
};
/** Nine hours after the dose at 23:00. */
const atEight = { ...balance, dose: { ...balance.dose, at: '08:00' } };

const setting = (
  value: number,
  scopeId: string = siteId,
): PlanOutput['cutOffs']['settings'][number] => ({
  id: fixtureId<'SettingId'>(1),
  parameter: 'coh21.hours',
  scope: 'site',
  scopeId,
  value,
  by: fixtureId<'AccountId'>(1),
  at: '2026-11-01T09:00:00.000Z' as Instant,
  reason: 'Our falls clinic asks for more.',
});

function conflictsWith(settings: PlanOutput['cutOffs']['settings']): readonly string[] {
  const plan = { ...draft, items: [longActing], links: [] };
  const cutOffs = { settings, country: 'US', siteId };
  const check = startCheck(linkRules, plan, [], { asOf: now, today, patientId, cutOffs });
  return linksOfDraft(check, atEight)
    .filter(({ effect }) => effect === 'conflict')
    .map(({ rule }) => rule);
}

describe('a part being written is checked with the cut-offs of this clinic', () => {
  it('with the default where nothing was set', () => {
    expect(conflictsWith([])).not.toContain('COH-21');
  });

  it('with the site’s own, on both sides of it', () => {
    expect(conflictsWith([setting(9)])).not.toContain('COH-21');
    expect(conflictsWith([setting(10)])).toContain('COH-21');
  });

  it('but not with another site’s', () => {
    expect(conflictsWith([setting(10, fixtureId<'SiteId'>(8))])).not.toContain('COH-21');
  });
});

describe('a medicine being written is checked against the list of the person', () => {
  const opioid = {
    ...sedative,
    title: 'Oxycodone',
    dose: {
      amount: '5 mg',
      medicine: { name: 'oxycodone', class: 'opioid' as const, prn: false, actsLong: false },
    },
  };
  const linksBeside = (...names: readonly string[]) => {
    const plan = { ...draft, items: [], links: [] };
    const value = names.map((name) => medicineLine(name));
    const fact = { id: 'list', name: listedMedicines.name, value, date: today, source: 'list' };
    const cutOffs = { settings: [], country: 'US', siteId, facts: [fact] };
    const check = startCheck(linkRules, plan, [], { asOf: now, today, patientId, cutOffs });
    return linksOfDraft(check, opioid).map(({ rule }) => rule);
  };

  it('while one types, before anything is saved', () => {
    expect(linksBeside('Lyrica')).toContain('COH-04');
    expect(linksBeside('Xanax')).toContain('COH-03');
    expect(linksBeside('Vitamin D')).toEqual([]);
  });
});
