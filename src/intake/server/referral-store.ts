import type { AccountId, PatientId, SiteId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { NewReferral } from '#intake';
import type { Id, Instant } from '#kernel';
import type { IntakeTables, ReferralRow } from './tables.ts';

const referralsMax = 50;

export function referralReader(db: Reader) {
  const tables = db.withTables<IntakeTables>();
  return {
    all: async (patientId: PatientId): Promise<readonly ReferralRow[]> =>
      tables
        .selectFrom('referral')
        .selectAll()
        .where('patient_id', '=', patientId)
        .orderBy('received_on', 'desc')
        .orderBy('recorded_at', 'desc')
        .limit(referralsMax)
        .execute(),
  };
}

export type ReferralBy = {
  readonly siteId: SiteId;
  readonly accountId: AccountId;
  readonly name: string;
  readonly now: Instant;
};

export function referralWriter(trx: Writer) {
  const tables = trx.withTables<IntakeTables>();
  const update = (patientId: PatientId, referralId: Id<'ReferralId'>) =>
    tables
      .updateTable('referral')
      .where('patient_id', '=', patientId)
      .where('referral_id', '=', referralId);
  return {
    /** Held until the transaction ends, so that it is decided once. */
    toDecide: async (
      patientId: PatientId,
      referralId: Id<'ReferralId'>,
    ): Promise<ReferralRow | null> => {
      const row = await tables
        .selectFrom('referral')
        .selectAll()
        .where('patient_id', '=', patientId)
        .where('referral_id', '=', referralId)
        .forUpdate()
        .executeTakeFirst();
      return row ?? null;
    },
    /** False: it was there already. */
    record: async (
      patientId: PatientId,
      referral: NewReferral,
      by: ReferralBy,
    ): Promise<boolean> => {
      const row = await tables
        .insertInto('referral')
        .values(rowOf(patientId, referral, by))
        .onConflict((clash) => clash.columns(['patient_id', 'referral_id']).doNothing())
        .returning('referral_id')
        .executeTakeFirst();
      return row !== undefined;
    },
    decide: async (
      { patient_id, referral_id }: ReferralRow,
      decision: { readonly kind: 'accepted' | 'declined'; readonly reason: string | null },
      { accountId, name, now }: ReferralBy,
    ): Promise<void> => {
      await update(patient_id, referral_id)
        .set({
          decision: decision.kind,
          decision_reason: decision.reason,
          decided_by: accountId,
          decided_by_name: name,
          decided_at: now,
        })
        .execute();
    },
    told: noteTold(trx),
  };
}

/** The first time somebody told whoever referred counts. */
const noteTold =
  (trx: Writer) =>
  async (
    { patient_id, referral_id }: ReferralRow,
    how: string,
    { name, now }: ReferralBy,
  ): Promise<void> => {
    await trx
      .withTables<IntakeTables>()
      .updateTable('referral')
      .set({ told_how: how, told_by_name: name, told_at: now })
      .where('patient_id', '=', patient_id)
      .where('referral_id', '=', referral_id)
      .where('told_at', 'is', null)
      .execute();
  };

function rowOf(patientId: PatientId, referral: NewReferral, by: ReferralBy): ReferralRow {
  return {
    patient_id: patientId,
    referral_id: referral.referralId,
    site_id: by.siteId,
    received_on: referral.receivedOn,
    referrer_name: referral.referrer.name,
    referrer_role: referral.referrer.role,
    referrer_contact: referral.referrer.contact,
    reason: referral.reason,
    question: referral.question,
    consent_on: referral.consentOn,
    care_team: referral.careTeam,
    recorded_by: by.accountId,
    recorded_by_name: by.name,
    recorded_at: by.now,
    decision: null,
    decision_reason: null,
    decided_by: null,
    decided_by_name: null,
    decided_at: null,
    told_how: null,
    told_by_name: null,
    told_at: null,
  };
}
