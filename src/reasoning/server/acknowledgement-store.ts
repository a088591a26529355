import { uuidv7 } from 'uuidv7';
import type { AccountId, PatientId, SiteId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import {
  type Acknowledgement,
  type AcknowledgementKind,
  type AcknowledgementStep,
  acknowledgementsIn,
  type NamedOwner,
} from '#reasoning';
import type { ReasoningTables } from './tables.ts';

type Row = ReasoningTables['finding_acknowledgement'];
type FindingId = Id<'FindingId'>;

/** Who takes note of each finding; one that asks nobody is not among them. */
export type Acknowledged = ReadonlyMap<FindingId, readonly Acknowledgement[]>;

/** More words than people say about the findings of one page. */
const rowsMax = 10_000;

export function acknowledgementReader(db: Reader) {
  const tables = db.withTables<ReasoningTables>();
  const steps = async (
    people: readonly PatientId[],
    findings: readonly FindingId[],
  ): Promise<readonly Row[]> => {
    if (people.length === 0 || findings.length === 0) return [];
    return tables
      .selectFrom('finding_acknowledgement')
      .selectAll()
      .where('patient_id', 'in', people)
      .where('finding_id', 'in', findings)
      .orderBy('at')
      .orderBy('acknowledgement_id')
      .limit(rowsMax)
      .execute();
  };
  return {
    of: async (patientId: PatientId, findings: readonly FindingId[]): Promise<Acknowledged> =>
      byFinding(await steps([patientId], findings)),

    /** The same for a list of people of one site. */
    ofMany: async (
      people: readonly PatientId[],
      findings: readonly FindingId[],
    ): Promise<Acknowledged> => byFinding(await steps(people, findings)),

    /** Whether this very word was said before. */
    isKnown: async (patientId: PatientId, id: Id<'AcknowledgementId'>): Promise<boolean> => {
      const row = await tables
        .selectFrom('finding_acknowledgement')
        .select('acknowledgement_id')
        .where('patient_id', '=', patientId)
        .where('acknowledgement_id', '=', id)
        .executeTakeFirst();
      return row !== undefined;
    },

    /** Whether it was passed on before: that happens once. */
    wasPassedOn: async (patientId: PatientId, findingId: FindingId): Promise<boolean> => {
      const said = await steps([patientId], [findingId]);
      return said.some(({ kind }) => kind === 'passed-on');
    },
  };
}

function byFinding(rows: readonly Row[]): Acknowledged {
  const found = new Map<FindingId, AcknowledgementStep[]>();
  for (const row of rows) {
    const steps = found.get(row.finding_id) ?? [];
    steps.push({
      kind: row.kind,
      at: row.at,
      byName: row.by_name,
      owner: row.owner,
      ownerName: row.owner_name,
      ownerRole: row.owner_role,
    });
    found.set(row.finding_id, steps);
  }
  return new Map([...found].map(([id, steps]) => [id, acknowledgementsIn(steps)]));
}

export type AcknowledgementToKeep = {
  readonly kind: AcknowledgementKind;
  readonly owners: readonly NamedOwner[];
  readonly at: Instant;
  /** Null: it follows from the plan or the clock. */
  readonly by: { readonly accountId: AccountId; readonly name: string } | null;
  /** Of the first owner; made here where no person's device made one. */
  readonly id?: Id<'AcknowledgementId'>;
};

export function acknowledgementWriter(trx: Writer) {
  const tables = trx.withTables<ReasoningTables>();
  return {
    /** Adds a word about each of these owners. */
    add: async (
      about: {
        readonly patientId: PatientId;
        readonly siteId: SiteId;
        readonly findingId: FindingId;
      },
      { kind, owners, at, by, id }: AcknowledgementToKeep,
    ): Promise<void> => {
      if (owners.length === 0) return;
      const rows = owners.map(
        ({ owner, ownerName, ownerRole }, index): Row => ({
          patient_id: about.patientId,
          acknowledgement_id:
            index === 0 && id !== undefined ? id : (uuidv7() as Id<'AcknowledgementId'>),
          site_id: about.siteId,
          finding_id: about.findingId,
          owner,
          owner_name: ownerName,
          owner_role: ownerRole,
          kind,
          at,
          by: by?.accountId ?? null,
          by_name: by?.name ?? null,
        }),
      );
      await tables.insertInto('finding_acknowledgement').values(rows).execute();
    },
  };
}
