import { agnoli, helplessness, recentTaperDays, severeInsomnia, suicideInPain } from '#evidence';
import { anyOf, ask, daysBetween, type LocalDate } from '#kernel';
import { isiTotal, item9Answer } from '#measures';
import { atLeast, dayOfAsking, defineRule, holdsTrue } from '#reasoning';
import { burdenStatements, insomniaSevere, opioidLoweredOn, pcsHelplessness } from '../facts.ts';

/** The worked examples are asked on the last of March 2026. */
const inJanuary = '2026-01-15' as LocalDate;

export const saf12 = defineRule({
  id: 'SAF-12',
  version: 1,
  title: { en: 'Pain, sleep and a taper together: ask directly' },
  needs: {
    item9: item9Answer,
    isi: isiTotal,
    severe: insomniaSevere,
    helpless: pcsHelplessness,
    burden: burdenStatements,
    lowered: opioidLoweredOn,
    today: dayOfAsking,
  },
  parameters: { isiFrom: severeInsomnia, helplessFrom: helplessness, recent: recentTaperDays },
  checks: [
    {
      says: { en: 'Item 9 was answered “not at all”' },
      holds: ({ item9 }) => ask(item9, (answer) => answer === 0),
    },
    {
      says: { en: 'Insomnia is severe (ISI {isiFrom} or more, or called so)' },
      holds: ({ isi, severe }, { isiFrom }) =>
        severe === null ? atLeast(isi, isiFrom) : anyOf([severe, isi !== null && isi >= isiFrom]),
    },
    {
      says: { en: 'Helplessness, or the feeling of being a burden' },
      anyOf: [
        {
          says: { en: 'PCS helplessness is {helplessFrom} or more' },
          holds: ({ helpless }, { helplessFrom }) => atLeast(helpless, helplessFrom),
        },
        {
          says: { en: 'The person spoke of being a burden' },
          holds: ({ burden }) => holdsTrue(burden),
        },
      ],
    },
    {
      says: { en: 'An opioid was lowered within the last {recent} days' },
      holds: ({ lowered, today }, { recent }) =>
        ask(lowered, (on) => on !== 'none' && daysBetween(on, today) <= recent),
    },
  ],
  proposes: {
    en: 'Ask directly about thoughts of suicide at the next contact. This is a reason to ask, not a score of danger.',
  },
  severity: 'advice',
  owners: ['care-manager'],
  due: null,
  tasks: [{ code: 'ask-directly-about-suicide', within: { days: 7 } }],
  evidence: [suicideInPain, agnoli],
  examples: {
    met: {
      known: { item9: 0, isi: 22, helpless: 13, burden: false, lowered: inJanuary },
    },
    justNotMet: {
      known: { item9: 0, isi: 22, helpless: 12, burden: false, lowered: inJanuary },
    },
    unknown: { known: { item9: 0, isi: 22, helpless: 13, burden: false } },
  },
});
