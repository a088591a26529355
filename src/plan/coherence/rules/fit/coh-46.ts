import { easyReadingGrade, own } from '#evidence';
import { allOf, ask } from '#kernel';
import { defineRule, holdsTrue, moreThan } from '#reasoning';
import type { PlanItem } from '../../../item.ts';
import { about, firstPart } from '../../facts.ts';
import { isOfKind } from '../../kinds.ts';
import type { LinkRule } from '../../link-rule.ts';
import { materialGrade, materialLanguage } from '../../part-facts.ts';
import { readingGrade, readingIsHard, readsLanguages } from '../../person-facts.ts';
import { forOne, onHold, takenOut } from '../../ways.ts';

const rule = defineRule({
  id: 'COH-46',
  version: 1,
  title: { en: 'Material the person cannot read' },
  needs: {
    first: firstPart,
    language: materialLanguage,
    grade: materialGrade,
    languages: readsLanguages,
    reads: readingGrade,
    hard: readingIsHard,
  },
  parameters: { easy: easyReadingGrade },
  checks: [
    {
      says: { en: 'It does not fit how the person reads' },
      anyOf: [
        {
          says: { en: 'In a language the person does not read' },
          holds: ({ language, languages }) =>
            language === null
              ? false
              : ask(languages, (known) => !known.some((each) => sameLanguage(each, language))),
        },
        {
          says: { en: 'Above the school grade the person reads at' },
          holds: ({ grade, reads }) =>
            grade === null ? false : ask(reads, (most) => grade > most),
        },
        {
          says: { en: 'Above grade {easy}, and reading is hard' },
          holds: ({ grade, hard }, { easy }) =>
            grade === null ? false : allOf([moreThan(grade, easy), holdsTrue(hard)]),
        },
      ],
    },
  ],
  proposes: { en: 'Give {first} translated, in easy words or to listen to.' },
  severity: 'advice',
  owners: ['case-lead', 'content-editor'],
  due: null,
  tasks: [{ code: 'offer-easy-read', within: { days: 14 } }],
  evidence: [own],
  examples: {
    met: { known: { first: 'Leaflet', grade: 7, languages: ['en'], reads: 6, hard: false } },
    justNotMet: { known: { first: 'Leaflet', grade: 6, languages: ['en'], reads: 6, hard: true } },
    unknown: { known: { first: 'Leaflet', grade: 7, hard: false } },
  },
});

const baseOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';
const sameLanguage = (one: string, other: string): boolean => baseOf(one) === baseOf(other);

const saysHowItReads = ({ aspects }: PlanItem): boolean =>
  aspects?.language !== undefined || aspects?.readingGrade !== undefined;

/** COH-46, over material that says how it reads. */
export const readingMismatch: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'What cannot be read has no effect.' },
  readsPerson: true,
  reach: {
    of: 'item',
    when: (item) => isOfKind('education', 'self-care', 'explanation')(item) && saysHowItReads(item),
    facts: (item) => [
      about(item, firstPart, item.title),
      about(item, materialLanguage, item.aspects?.language),
      about(item, materialGrade, item.aspects?.readingGrade),
    ],
  },
  resolutions: forOne((item) => [
    onHold(item, 'hold-material', 'until it is translated or in easy words'),
    takenOut(item, 'end-material', 'explained in a talk instead'),
  ]),
};
