import {
  inflammatoryJoints,
  inflammatoryReferralDays,
  inflammatoryWeeks,
  knart,
  morningStiffnessMinutes,
  ng100,
} from '#evidence';
import { atLeast, defineRule, holdsTrue, moreThan, presenceOf } from '#reasoning';
import {
  handsOrWristsSwollen,
  jointsSwollen,
  stiffMinutes,
  swollenJoints,
  swollenWeeks,
} from '../facts.ts';

/** Where nobody asked about swollen joints there is nothing to conclude. */
export const rf02 = defineRule({
  id: 'RF-02',
  version: 1,
  title: { en: 'Inflammatory arthritis is suspected' },
  needs: {
    asked: presenceOf(jointsSwollen),
    swollen: jointsSwollen,
    hands: handsOrWristsSwollen,
    joints: swollenJoints,
    weeks: swollenWeeks,
    stiff: stiffMinutes,
  },
  parameters: {
    weeksOver: inflammatoryWeeks,
    jointsOver: inflammatoryJoints,
    stiffFrom: morningStiffnessMinutes,
    within: inflammatoryReferralDays,
  },
  checks: [
    {
      says: { en: 'Swollen joints were asked about' },
      holds: ({ asked }) => asked === 'fresh' || asked === 'without-value',
    },
    { says: { en: 'Joints are swollen' }, holds: ({ swollen }) => holdsTrue(swollen) },
    {
      says: { en: 'For more than {weeksOver} weeks' },
      holds: ({ weeks }, { weeksOver }) => moreThan(weeks, weeksOver),
    },
    { says: { en: 'Hands or wrists are among them' }, holds: ({ hands }) => holdsTrue(hands) },
    {
      says: { en: 'More than {jointsOver} joints' },
      holds: ({ joints }, { jointsOver }) => moreThan(joints, jointsOver),
    },
    {
      says: { en: 'Stiff in the morning for {stiffFrom} minutes or more' },
      holds: ({ stiff }, { stiffFrom }) => atLeast(stiff, stiffFrom),
    },
  ],
  proposes: {
    en: 'Look at the joints soon. If not done in the last 3 months: rheumatoid factor, anti-CCP, CRP or ESR, blood count, metabolic panel, hepatitis C; hand X-ray if none in a year. No ANA; no prednisone before the specialist has seen the person.',
  },
  severity: 'warning',
  owners: ['pcp'],
  due: { days: 'within' },
  evidence: [knart, ng100],
  examples: {
    met: {
      known: { asked: 'fresh', swollen: true, hands: true, joints: 5, weeks: 7, stiff: 30 },
    },
    justNotMet: {
      known: { asked: 'fresh', swollen: true, hands: true, joints: 5, weeks: 6, stiff: 30 },
    },
    unknown: {
      known: { asked: 'fresh', swollen: true, hands: true, joints: 5, weeks: 7 },
    },
  },
});
