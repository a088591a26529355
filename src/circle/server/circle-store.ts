import { uuidv7 } from 'uuidv7';
import type { AccountId, PatientId, Topic } from '#access';
import type { Share } from '#circle';
import type { Reader, Writer } from '#database/server';
import type { Instant, LocalDate } from '#kernel';

/** The tables this room owns; accounts adds a member when an invitation is accepted. */
export type CircleTables = {
  circle_member: {
    patient_id: PatientId;
    account_id: AccountId;
    kind: 'patient' | 'family';
    display_name: string;
    relation: string | null;
    joined_at: Instant;
    ended_at: Instant | null;
  };
  share: {
    patient_id: PatientId;
    share_id: string;
    account_id: AccountId;
    topic: Topic;
    until_day: LocalDate | null;
    given_at: Instant;
    ended_at: Instant | null;
  };
};

export type Helper = {
  readonly accountId: AccountId;
  readonly name: string;
  readonly relation: string | null;
  readonly joinedAt: Instant;
  /** Ticks that nobody took back; whether they count depends on the day. */
  readonly shares: readonly Share[];
};

const helpersMax = 50;

export function circleReader(db: Reader) {
  const tables = db.withTables<CircleTables>();

  const helpers = async (patientId: PatientId): Promise<readonly Helper[]> => {
    const members = await tables
      .selectFrom('circle_member')
      .selectAll()
      .where('patient_id', '=', patientId)
      .where('kind', '=', 'family')
      .orderBy('joined_at')
      .limit(helpersMax)
      .execute();
    const shares = await tables
      .selectFrom('share')
      .select(['account_id', 'topic', 'until_day'])
      .where('patient_id', '=', patientId)
      .where('ended_at', 'is', null)
      .orderBy('topic')
      .execute();
    return members.map((member) => ({
      accountId: member.account_id,
      name: member.display_name,
      relation: member.relation,
      joinedAt: member.joined_at,
      shares:
        member.ended_at === null
          ? shares
              .filter(({ account_id }) => account_id === member.account_id)
              .map(({ topic, until_day }) => ({ topic, until: until_day }))
          : [],
    }));
  };

  return {
    helpers,
    helper: async (patientId: PatientId, accountId: AccountId): Promise<Helper | null> =>
      (await helpers(patientId)).find((one) => one.accountId === accountId) ?? null,
  };
}

export function circleWriter(trx: Writer) {
  const tables = trx.withTables<CircleTables>();
  return {
    /** What a helper sees from now on; earlier ticks are ended, never changed. */
    share: async (
      patientId: PatientId,
      accountId: AccountId,
      topics: readonly Topic[],
      until: LocalDate | null,
      now: Instant,
    ): Promise<void> => {
      await tables
        .updateTable('share')
        .set({ ended_at: now })
        .where('patient_id', '=', patientId)
        .where('account_id', '=', accountId)
        .where('ended_at', 'is', null)
        .execute();
      if (topics.length === 0) return;
      await tables
        .insertInto('share')
        .values(
          topics.map((topic) => ({
            patient_id: patientId,
            share_id: uuidv7(),
            account_id: accountId,
            topic,
            until_day: until,
            given_at: now,
            ended_at: null,
          })),
        )
        .execute();
    },
  };
}
