import {
  followUpHours,
  postCrisisVisitDays,
  postCrisisWindowDays,
  safetyPlanning,
} from '#evidence';
import { ask, daysBetween, type LocalDate } from '#kernel';
import { dayOfAsking, defineRule, presenceOf } from '#reasoning';
import { crisisContactOn, crisisDischargeOn, engagedAgain } from '../facts.ts';

/** The worked examples are asked on the last of March 2026. */
const yesterday = '2026-03-30' as LocalDate;

/** Where nobody spoke of a discharge there is nothing to conclude. */
export const saf13 = defineRule({
  id: 'SAF-13',
  version: 1,
  title: { en: 'Contact after a crisis' },
  needs: {
    told: presenceOf(crisisDischargeOn),
    dischargedOn: crisisDischargeOn,
    reached: presenceOf(crisisContactOn),
    engaged: presenceOf(engagedAgain),
    today: dayOfAsking,
  },
  parameters: {
    contact: followUpHours,
    visit: postCrisisVisitDays,
    window: postCrisisWindowDays,
  },
  checks: [
    {
      says: { en: 'The record says something of a discharge after a suicidal crisis' },
      holds: ({ told }) => told !== 'absent',
    },
    {
      says: {
        en: 'Discharged from emergency or ward for suicidality within the last {window} days',
      },
      holds: ({ dischargedOn, today }, { window }) =>
        ask(dischargedOn, (on) => on !== 'none' && daysBetween(on, today) <= window),
    },
    {
      says: { en: 'Nobody has said that the person is engaged in care again' },
      holds: ({ engaged }) => engaged !== 'fresh',
    },
  ],
  proposes: {
    by: ({ reached }, { contact, visit }) => ({
      en:
        reached === 'fresh'
          ? `Reached since the discharge. A visit within ${visit} days of it.`
          : `Contact within ${contact} hours of the discharge, and a visit within ${visit} days.`,
    }),
  },
  severity: 'warning',
  owners: ['care-manager'],
  due: { by: ({ reached }) => (reached === 'fresh' ? { days: 'visit' } : { hours: 'contact' }) },
  tasks: [
    {
      code: 'post-crisis-contact',
      within: { hours: 'contact' },
      when: ({ reached }) => reached !== 'fresh',
    },
    { code: 'post-crisis-visit', within: { days: 'visit' } },
  ],
  evidence: [safetyPlanning],
  examples: {
    met: { known: { told: 'fresh', dischargedOn: yesterday } },
    justNotMet: { known: { told: 'fresh', dischargedOn: yesterday, engaged: 'fresh' } },
    unknown: { known: { told: 'without-value' } },
  },
});
