import { beforeAll, describe, expect, it } from 'vitest';
import {
  decideReferral,
  markReferrerTold,
  readIntakeProgress,
  readReferrals,
  recordReferral,
} from '#intake';
import type { Id, LocalDate } from '#kernel';
import { readWorklist } from '#worklist';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { givenLink, givenRegistered, moment } from '../support/intake-story.ts';

let clinic: Clinic;
let patientId: Clinic['patientId'];
let referralId: Id<'ReferralId'>;

beforeAll(async () => {
  clinic = await givenClinic(moment(0, '15:00'));
  patientId = await givenRegistered(clinic);
  referralId = newId<'ReferralId'>();
});

const cards = async () =>
  (await clinic.ana.ask(readWorklist, { query: { queue: 'referral' } })).cards;
const referrals = async () =>
  (await clinic.ana.ask(readReferrals, { params: { patientId } })).referrals;
const referral = () => ({
  referralId,
  receivedOn: '2026-11-18' as LocalDate,
  referrer: { name: 'Dr Okoro', role: 'family doctor', contact: '555 0101' },
  reason: 'Pain in many joints for five years.',
  question: 'Is more immune treatment the way?',
  consentOn: '2026-11-17' as LocalDate,
  careTeam: [{ name: 'Dr Hale', role: 'rheumatologist', contact: null }],
});
const decision = (kind: 'accepted' | 'declined', reason: string | null = null) => ({
  params: { patientId, referralId },
  body: { kind, reason },
});

describe('a referral (CC2)', () => {
  it('is kept with its question, the day of consent and who else cares, and waits for a decision', async () => {
    const body = referral();
    await clinic.ana.ask(recordReferral, { params: { patientId }, body });
    await clinic.ana.ask(recordReferral, { params: { patientId }, body });
    expect(await referrals()).toMatchObject([
      {
        referrer: { name: 'Dr Okoro' },
        question: 'Is more immune treatment the way?',
        consentOn: '2026-11-17',
        careTeam: [{ name: 'Dr Hale' }],
        decision: null,
      },
    ]);
    expect(await cards()).toMatchObject([
      { patientId, title: { en: 'New referral: accept or decline' }, ownerRole: 'coordinator' },
    ]);
  });

  it('is not told before it is decided, and not declined without a reason', async () => {
    const told = { params: { patientId, referralId }, body: { how: 'letter' as const } };
    expect(await clinic.ana.refusal(markReferrerTold, told)).toMatchObject({ status: 409 });
    expect(await clinic.ana.refusal(decideReferral, decision('declined'))).toMatchObject({
      status: 422,
      code: 'reason-missing',
    });
  });

  it('decided, leaves a task to tell whoever referred, with the words ready', async () => {
    const { referral: decided } = await clinic.ana.ask(decideReferral, decision('accepted'));
    expect(decided.decision?.letter).toContain('Dear Dr Okoro');
    expect(decided.decision?.letter).toContain('Is more immune treatment the way?');
    expect(await cards()).toMatchObject([{ title: { en: 'Tell Dr Okoro: accepted' } }]);
  });

  it('is decided once; the same decision again changes nothing', async () => {
    await clinic.ana.ask(decideReferral, decision('accepted'));
    const refused = await clinic.ana.refusal(decideReferral, decision('declined', 'Too far away.'));
    expect(refused).toMatchObject({ status: 409, code: 'decided-already' });
    expect(await cards()).toHaveLength(1);
  });

  it('told, asks nothing more of anybody', async () => {
    await clinic.ana.ask(markReferrerTold, {
      params: { patientId, referralId },
      body: { how: 'telephone' },
    });
    expect(await cards()).toEqual([]);
    expect(await referrals()).toMatchObject([{ told: { how: 'telephone' } }]);
  });

  it('is nothing that a psychologist writes down or decides, but may read', async () => {
    const params = { patientId };
    expect(await clinic.wu.refusal(recordReferral, { params, body: referral() })).toMatchObject({
      status: 403,
    });
    const { referrals: read } = await clinic.wu.ask(readReferrals, { params });
    expect(read).toHaveLength(1);
  });

  it('of somebody else is not found here', async () => {
    const other = await givenRegistered(clinic, 'Mina', 'Kovac');
    const refused = await clinic.ana.refusal(decideReferral, {
      params: { patientId: other, referralId },
      body: { kind: 'declined', reason: 'Not ours.' },
    });
    expect(refused).toMatchObject({ status: 404 });
  });

  it('a link sent afterwards leaves no answer to be seen before it is handed in', async () => {
    await givenLink(clinic, patientId);
    const progress = await clinic.ana.ask(readIntakeProgress, { params: { patientId } });
    expect(progress.intake).toMatchObject({ answers: [], scores: [] });
  });
});
