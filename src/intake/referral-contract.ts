import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, patientId, words } from '#http';

const person = z.strictObject({
  name: words(120),
  role: z._default(z.nullable(words(80)), null),
  contact: z._default(z.nullable(words(160)), null),
});

export const referralView = z.object({
  referralId: idOf<'ReferralId'>(),
  receivedOn: localDate,
  referrer: person,
  reason: z.string(),
  question: z.nullable(z.string()),
  consentOn: z.nullable(localDate),
  careTeam: z.array(person),
  recordedAt: instant,
  recordedByName: z.string(),
  decision: z.nullable(
    z.object({
      kind: z.enum(['accepted', 'declined']),
      reason: z.nullable(z.string()),
      byName: z.string(),
      at: instant,
      /** Ready to be sent by whoever tells the referrer; nothing is sent from here. */
      letter: z.string(),
    }),
  ),
  told: z.nullable(z.object({ how: z.string(), byName: z.string(), at: instant })),
});
export type ReferralView = z.output<typeof referralView>;

const onePatient = z.strictObject({ patientId });
const oneReferral = z.strictObject({ patientId, referralId: idOf<'ReferralId'>() });
const output = z.object({ referral: referralView });

export const readReferrals = contract({
  name: 'readReferrals',
  method: 'GET',
  path: '/api/patients/:patientId/referrals',
  summary: 'Why the person came: every referral with what was decided, the latest first.',
  need: { permission: 'intake:follow' },
  audit: 'READ_REFERRALS',
  params: onePatient,
  query: none,
  body: none,
  output: z.object({ referrals: z.array(referralView) }),
});

export const recordReferral = contract({
  name: 'recordReferral',
  method: 'POST',
  path: '/api/patients/:patientId/referrals',
  summary:
    'Keeps a referral as it came: who asks what, and when the person agreed. The same id twice is the same referral.',
  need: { permission: 'intake:send' },
  audit: 'RECORDED_REFERRAL',
  params: onePatient,
  query: none,
  body: z.strictObject({
    referralId: idOf<'ReferralId'>(),
    receivedOn: localDate,
    referrer: person,
    reason: words(2000),
    question: z._default(z.nullable(words(1000)), null),
    consentOn: z._default(z.nullable(localDate), null),
    careTeam: z._default(z.array(person).check(z.maxLength(20)), []),
  }),
  output,
});
export type NewReferral = z.output<typeof recordReferral.body>;

export const decideReferral = contract({
  name: 'decideReferral',
  method: 'POST',
  path: '/api/patients/:patientId/referrals/:referralId/decision',
  summary:
    'Accepts or declines a referral, declining with a reason; whoever referred is then to be told. Decided once.',
  need: { permission: 'intake:send' },
  audit: 'DECIDED_REFERRAL',
  params: oneReferral,
  query: none,
  body: z.strictObject({
    kind: z.enum(['accepted', 'declined']),
    reason: z._default(z.nullable(words(1000)), null),
  }),
  output,
});

export const markReferrerTold = contract({
  name: 'markReferrerTold',
  method: 'POST',
  path: '/api/patients/:patientId/referrals/:referralId/told',
  summary: 'Somebody told whoever referred what was decided, and how. The first time counts.',
  need: { permission: 'intake:send' },
  audit: 'TOLD_REFERRER',
  params: oneReferral,
  query: none,
  body: z.strictObject({ how: z.enum(['letter', 'telephone', 'e-mail', 'fax', 'in-person']) }),
  output,
});
