import type { PatientId, StaffActor } from '#access';
import type { Reader, Writer } from '#database/server';
import { notFound, type OutputOf, type Problem } from '#http';
import { type Context, handleAs, type Route } from '#http/server';
import {
  decideReferral,
  markReferrerTold,
  type ReferralView,
  readReferrals,
  recordReferral,
  referralLetter,
} from '#intake';
import { err, type Id, type Instant, ok, type Result } from '#kernel';
import type { Patient } from '#profile';
import { patientReader, type Site, siteReader } from '#profile/server';
import { type ReferralBy, referralReader, referralWriter } from './referral-store.ts';
import type { ReferralRow } from './tables.ts';

/** What became of a referral, for the worklist: in the same transaction. */
export type ReferralEvent = {
  readonly patient: Patient;
  readonly referral: ReferralView;
  readonly by: StaffActor;
  readonly now: Instant;
};

export type ReferralDeps = {
  readonly afterReferral: (trx: Writer, event: ReferralEvent) => Promise<void>;
};

type Answer = Result<{ referral: ReferralView }, Problem>;
type Work = (trx: Writer, by: ReferralBy, patient: Patient) => Promise<Problem | null>;

export function referralRoutes(deps: ReferralDeps): readonly Route[] {
  return [
    handleAs('staff', readReferrals, async ({ database }, { params: { patientId } }) =>
      database.read({ patientId }, async (db) => {
        const whose = await whoseOf(db, patientId);
        return whose === null
          ? err(notFound('person'))
          : ok({ referrals: await viewsOf(db, whose) });
      }),
    ),
    handleAs('staff', recordReferral, (context, { params: { patientId }, body }) =>
      change(context, patientId, body.referralId, deps, async (trx, by) => {
        await referralWriter(trx).record(patientId, body, by);
        return null;
      }),
    ),
    handleAs('staff', decideReferral, (context, { params: { patientId, referralId }, body }) =>
      change(context, patientId, referralId, deps, async (trx, by) => {
        if (body.kind === 'declined' && body.reason === null) return reasonMissing;
        const row = await referralWriter(trx).toDecide(patientId, referralId);
        if (row === null) return notFound('referral');
        if (row.decision === body.kind) return null;
        if (row.decision !== null) return decidedAlready(row);
        await referralWriter(trx).decide(row, body, by);
        return null;
      }),
    ),
    handleAs('staff', markReferrerTold, (context, { params: { patientId, referralId }, body }) =>
      change(context, patientId, referralId, deps, async (trx, by) => {
        const row = await referralWriter(trx).toDecide(patientId, referralId);
        if (row === null) return notFound('referral');
        if (row.decision === null) return notDecided;
        await referralWriter(trx).told(row, body.how, by);
        return null;
      }),
    ),
  ];
}

async function change(
  { actor, database, now }: Context<StaffActor>,
  patientId: PatientId,
  referralId: Id<'ReferralId'>,
  deps: ReferralDeps,
  work: Work,
): Promise<Answer> {
  const { siteId, accountId, name } = actor;
  return database.write({ patientId }, async (trx) => {
    const whose = await whoseOf(trx, patientId);
    if (whose === null) return err(notFound('person'));
    const trouble = await work(trx, { siteId, accountId, name, now }, whose.patient);
    if (trouble !== null) return err(trouble);
    const views = await viewsOf(trx, whose);
    const referral = views.find((view) => view.referralId === referralId);
    if (referral === undefined) return err(notFound('referral'));
    await deps.afterReferral(trx, { patient: whose.patient, referral, by: actor, now });
    return ok({ referral });
  });
}

type Whose = { readonly patient: Patient; readonly site: Site };

async function whoseOf(db: Reader, patientId: PatientId): Promise<Whose | null> {
  const patient = await patientReader(db).patient(patientId);
  if (patient === null) return null;
  return { patient, site: await siteReader(db).site(patient.siteId as Site['siteId']) };
}

async function viewsOf(
  db: Reader,
  whose: Whose,
): Promise<OutputOf<typeof readReferrals>['referrals']> {
  const rows = await referralReader(db).all(whose.patient.patientId);
  return rows.map((row) => viewOf(row, whose));
}

function viewOf(row: ReferralRow, whose: Whose): ReferralView {
  return {
    referralId: row.referral_id,
    receivedOn: row.received_on,
    referrer: {
      name: row.referrer_name,
      role: row.referrer_role,
      contact: row.referrer_contact,
    },
    reason: row.reason,
    question: row.question,
    consentOn: row.consent_on,
    careTeam: row.care_team,
    recordedAt: row.recorded_at,
    recordedByName: row.recorded_by_name,
    decision: decisionIn(row, whose),
    told:
      row.told_at === null
        ? null
        : { how: row.told_how ?? '', byName: row.told_by_name ?? '', at: row.told_at },
  };
}

function decisionIn(row: ReferralRow, { patient, site }: Whose): ReferralView['decision'] {
  const { decision: kind, decision_reason: reason, decided_at: at } = row;
  if (kind === null || at === null) return null;
  const byName = row.decided_by_name ?? '';
  const letter = referralLetter({
    referrer: row.referrer_name,
    person: `${patient.givenName} ${patient.familyName}`,
    birthDate: patient.birthDate,
    receivedOn: row.received_on,
    question: row.question,
    kind,
    reason,
    clinic: site.name,
    phone: site.phone,
    by: byName,
  });
  return { kind, reason, byName, at, letter };
}

const reasonMissing: Problem = {
  status: 422,
  code: 'reason-missing',
  title: 'Say why the referral is declined: whoever referred is told.',
  fields: [{ at: '/body/reason', code: 'missing', message: 'Say why, in a sentence.' }],
};

const notDecided: Problem = {
  status: 409,
  code: 'not-decided',
  title: 'There is nothing to tell yet: accept or decline the referral first.',
};

const decidedAlready = (row: ReferralRow): Problem => ({
  status: 409,
  code: 'decided-already',
  title: `${row.decided_by_name ?? 'Somebody'} has ${row.decision ?? 'decided'} this referral already.`,
});
