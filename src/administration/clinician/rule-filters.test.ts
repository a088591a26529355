import { expect, it } from 'vitest';
import type { RuleView } from '#administration';
import { everyRule, rulesWanted } from './rule-filters.ts';

const rule = (id: string, over: Partial<RuleView> = {}): RuleView => ({
  id,
  version: 1,
  hash: 'h',
  domain: 'SC',
  title: { en: 'Combined care' },
  checks: [],
  proposes: { en: 'Offer step 2.' },
  severity: 'advice',
  owners: [],
  due: null,
  tasks: [],
  needs: [],
  parameters: [{ id: 'step2.phq', says: { en: 'Cut' }, value: 10, default: 10, unit: null }],
  citations: [{ key: 'SCAMP', grade: 'read', reference: 'Kroenke K. JAMA 2009.' }],
  contested: null,
  aliasOf: null,
  appliesIn: null,
  link: null,
  examples: [],
  review: { status: 'not-reviewed', byName: null, at: null },
  mode: { now: 'live', maySilence: true, said: null },
  ...over,
});
const rules = [
  rule('SC-20'),
  rule('MED-01', { domain: 'MED', title: { en: 'Opioid and sedative' }, parameters: [] }),
  rule('EW-10', { domain: 'EW', mode: { now: 'shadow', maySilence: true, said: null } }),
  rule('SC-10', { review: { status: 'signed', byName: 'Dr Wu', at: null } }),
];
const found = (over: Partial<typeof everyRule>) =>
  rulesWanted(rules, { ...everyRule, ...over }, ({ en }) => en).map(({ id }) => id);

it('finds a rule by its name, its words, a number it reads or a source', () => {
  expect(found({})).toHaveLength(4);
  expect(found({ sought: 'med-01' })).toEqual(['MED-01']);
  expect(found({ sought: 'sedative' })).toEqual(['MED-01']);
  expect(found({ sought: 'step2.phq' })).not.toContain('MED-01');
  expect(found({ sought: 'kroenke' })).toHaveLength(4);
  expect(found({ sought: 'nothing such' })).toEqual([]);
});

it('narrows by what it is about, by signature and by whether it speaks', () => {
  expect(found({ domain: 'MED' })).toEqual(['MED-01']);
  expect(found({ review: 'signed' })).toEqual(['SC-10']);
  expect(found({ mode: 'shadow' })).toEqual(['EW-10']);
  expect(found({ mode: 'shadow', domain: 'MED' })).toEqual([]);
});
