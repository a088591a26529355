import { expect, it } from 'vitest';
import { own, step2Phq } from '#evidence';
import { atLeast } from './comparison.ts';
import { defineFact } from './fact.ts';
import { verdictsOf } from './need.ts';
import { defineRule } from './rule.ts';
import { rulebookOf } from './rulebook.ts';
import { rulesByParameter } from './rules-reading.ts';

const mood = defineFact<number>({ name: 'score.mood', says: { en: 'Mood' } });
const reads = defineRule({
  id: 'SC-01',
  version: 1,
  title: { en: 'Reads the number' },
  needs: { mood },
  parameters: { cut: step2Phq },
  checks: [{ says: { en: 'Mood is {cut} or more' }, holds: (k, p) => atLeast(k.mood, p.cut) }],
  proposes: { en: 'Look.' },
  severity: 'info',
  owners: ['clinician'],
  due: null,
  evidence: [own],
  examples: { met: { known: { mood: 10 } }, justNotMet: { known: { mood: 9 } }, unknown: null },
});
const reliesOnIt = defineRule({
  id: 'SC-02',
  version: 1,
  title: { en: 'Relies on the other' },
  needs: { said: verdictsOf('SC-01') },
  parameters: {},
  checks: [{ says: { en: 'The other spoke' }, holds: ({ said }) => said['SC-01'] ?? false }],
  proposes: { en: 'Look.' },
  severity: 'info',
  owners: ['clinician'],
  due: null,
  evidence: [own],
  examples: {
    met: { known: { said: { 'SC-01': true } } },
    justNotMet: { known: { said: { 'SC-01': false } } },
    unknown: null,
  },
});

it('a number reaches the rules that read it, and those that listen to these', () => {
  const readers = rulesByParameter(rulebookOf([reliesOnIt, reads]));
  expect(readers.get(step2Phq.id)).toEqual(['SC-01', 'SC-02']);
  expect(readers.get('coh21.hours')).toBeUndefined();
});
