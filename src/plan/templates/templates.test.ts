import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#kernel';
import { idNumber, worksAs } from '../../../tests/support/plan-items.ts';
import { coherence } from '../coherence/coherence.ts';
import { dose } from '../contract.ts';
import { faultsOf, type PlanItem } from '../item.ts';
import { sameWords } from './same-words.ts';
import { draftedItem, type TeamMember } from './template.ts';
import { planTemplates, templateForStep } from './templates.ts';

const team: readonly TeamMember[] = [
  { accountId: idNumber(1), name: 'Ana', role: 'coordinator', jobTitle: null },
  { accountId: idNumber(2), name: 'Dr Hale', role: 'physician', jobTitle: 'Rheumatologist' },
  {
    accountId: idNumber(3),
    name: 'Dr Okoro',
    role: 'physician',
    jobTitle: 'Primary-care physician',
  },
  { accountId: idNumber(4), name: 'Dr Wu', role: 'psychologist', jobTitle: null },
  { accountId: idNumber(5), name: 'Ben', role: 'physiotherapist', jobTitle: null },
];
const today = '2026-03-09' as LocalDate;
const highestReadingGrade = 6;

function drafted(template: (typeof planTemplates)[number]): PlanItem[] {
  return template.items.map((item, place) => ({
    ...draftedItem(item, team, today, 'en'),
    itemId: idNumber(100 + place),
    version: 1,
    ownerName: null,
    ownerRole: null,
  }));
}

describe.each(planTemplates.map((template) => [template.id, template] as const))(
  '%s',
  (_id, template) => {
    it('speaks for at least five disciplines (step 0 for few), each part with an owner and a review day', () => {
      const items = drafted(template);
      const disciplines = new Set(items.map(({ discipline }) => discipline));
      expect(disciplines.size).toBeGreaterThanOrEqual(template.step === 0 ? 3 : 5);
      const loose = items.filter((item) => item.ownerAccount === null || item.reviewDay === null);
      expect(loose.map(({ title }) => title)).toEqual([]);
    });

    it('says all that each kind of part needs', () => {
      expect(drafted(template).flatMap(faultsOf)).toEqual([]);
      const impossible = template.items.filter((item) => !dose.safeParse(item.dose).success);
      expect(impossible.map(({ title }) => title.en)).toEqual([]);
    });

    it('does not fight itself, for a person with a day job and five hours a week', () => {
      const frame = { status: 'draft', weeklyMinutesBudget: 300 } as const;
      const { links } = coherence(drafted(template), frame, worksAs('day'));
      const against = links.filter(({ rule }) => rule.effect !== 'reinforces');
      expect(against.map(({ finding }) => finding.message.en)).toEqual([]);
    });

    it('tells the person why in words of reading grade six or less, and cites its sources', () => {
      const hard = template.items.filter(({ why }) => gradeOf(why.en) > highestReadingGrade);
      expect(hard.map(({ why }) => why.en)).toEqual([]);
      const unsourced = template.items.filter(({ sources }) => sources.length === 0);
      expect(unsourced.map(({ title }) => title.en)).toEqual([]);
    });
  },
);

describe('who owns what', () => {
  it('a joint check goes to the rheumatologist, a medicine review to the primary-care physician', () => {
    const owners = planTemplates.flatMap(drafted).filter(({ kind }) => kind === 'visit');
    const ownerOf = (discipline: string) =>
      owners.find((item) => item.discipline === discipline)?.ownerAccount;
    expect(ownerOf('rheumatology')).toBe(idNumber(2));
    expect(ownerOf('primary-care')).toBe(idNumber(3));
  });

  it('steps 0 to 3 have a template, the programme of step 4 brings its own', () => {
    expect([0, 1, 2, 3, 4].map((step) => templateForStep(step)?.step ?? null)).toEqual([
      0,
      1,
      2,
      3,
      null,
    ]);
  });
});

function gradeOf(words: string): number {
  const sentences = words.split(/[.!?]+\s*/).filter((sentence) => sentence !== '').length;
  const all = words.split(/\s+/).filter((word) => word !== '');
  const syllables = all.reduce((sum, word) => sum + syllable(word), 0);
  return fleschKincaid({ sentence: sentences, word: all.length, syllable: syllables });
}

describe('words that a template wrote into a plan', () => {
  it('are known again in any language, so that a colleague reads them too', () => {
    expect(sameWords('Caminar con el reloj')?.en).toBe('Walk by the clock');
    expect(sameWords('Walk by the clock')?.['es']).toBe('Caminar con el reloj');
  });

  it('are not known any more once somebody changed them', () => {
    expect(sameWords('Caminar con mi perro')).toBeNull();
  });
});
