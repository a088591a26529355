import type { SiteId } from '#access';
import type { Reader } from '#database/server';
import type { OtherRecords, OtherRecordView, RecordLineView } from '#exchange';
import type { Instant } from '#kernel';
import type { MedicinePerson } from '#medication/server';
import { compare, type OurRecord } from '../../record/compare.ts';
import { type Offered, offeredFrom, saidOtherwise } from '../../record/offered.ts';
import { serverReader } from '../fetch/server-store.ts';
import { becomes } from './becomes.ts';
import { type Beside, beside } from './beside.ts';
import { fetchReader } from './fetch-store.ts';
import { ourRecordOf } from './our-record.ts';
import { type KeptLine, type KeptRecord, recordReader } from './record-store.ts';
import type { FetchRow } from './tables.ts';

export type ViewDeps = {
  /** What the person answered at intake, once they handed it in; null: nothing yet. */
  readonly answersHandedIn: (
    db: Reader,
    patientId: MedicinePerson['patient']['patientId'],
  ) => Promise<Readonly<Record<string, unknown>> | null>;
};

/** Everything the page of other records shows. */
export async function otherRecordsOf(
  db: Reader,
  who: MedicinePerson,
  deps: ViewDeps,
  now: Instant,
): Promise<OtherRecords> {
  const { patientId, siteId, recordNumber } = who.patient;
  const reader = recordReader(db);
  const records = await reader.records(patientId);
  const lines = await reader.lines(
    patientId,
    records.map((record) => record.record_id),
  );
  const ours = await ourRecordOf(db, who);
  const server = await serverReader(db).forPatient(siteId as SiteId);
  const fetch = await fetchReader(db).latest(patientId);
  const answers = await deps.answersHandedIn(db, patientId);
  const offered = await offeredTo(db, patientId);
  return {
    server: server === null ? null : { name: server, recordNumber },
    fetch: fetch === null ? null : fetchView(fetch, now),
    records: records.map((record) => recordView(record, lines, ours)),
    otherwise: (answers === null ? [] : saidOtherwise(offered, answers)).map((one) => ({
      ...one,
      theirs: [...one.theirs],
      person: [...one.person],
    })),
  };
}

/** What was taken over, as answers of the intake. */
export async function offeredTo(
  db: Reader,
  patientId: MedicinePerson['patient']['patientId'],
): Promise<readonly Offered[]> {
  const taken = await recordReader(db).taken(patientId);
  return offeredFrom(
    taken.map(({ content, source, made_on: on }) => ({
      content: content.content,
      says: content.says,
      source,
      on,
    })),
  );
}

function recordView(
  record: KeptRecord,
  lines: readonly KeptLine[],
  ours: OurRecord,
): OtherRecordView {
  return {
    recordId: record.record_id,
    cameBy: record.came_by,
    source: record.source,
    madeOn: record.made_on,
    readAt: record.read_at,
    readByName: record.read_by_name,
    lines: lines
      .filter((line) => line.record_id === record.record_id)
      .map((line) => lineView(line, beside(line, lines, ours))),
    faults: [...record.faults],
  };
}

function lineView(line: KeptLine, { ours: record, several }: Beside): RecordLineView {
  const { content: item } = line;
  const { standing, ours } = compare(item, record);
  // One line after the other: both may be taken, or it is one that is told twice.
  const isAlone = !several || standing !== 'new';
  const { kind } = item.content;
  return {
    lineId: line.line_id,
    kind: kind === 'pressure' ? 'value' : kind,
    says: item.says,
    becomes: becomes(item),
    day: item.day,
    cautions: [...item.cautions, ...(several ? [onSeveralLines] : [])],
    standing: isAlone ? standing : 'differs',
    ours,
    decision: line.decision,
    decidedByName: line.decided_by_name,
    decidedAt: line.decided_at,
  };
}

const onSeveralLines =
  'It stands there on several lines. Take over each one that the person takes now.';

/** After this a fetch that has not ended never will: its server was stopped meanwhile. */
const lostAfterMs = 10 * 60_000;

export function fetchView(row: FetchRow, now: Instant): NonNullable<OtherRecords['fetch']> {
  const isOpen = row.state === 'waiting' || row.state === 'running';
  const isLost = isOpen && Date.parse(now) - Date.parse(row.asked_at) > lostAfterMs;
  const fault = isLost
    ? { code: 'lost', says: 'Fetching was broken off. Please try again.' }
    : row.fault_code === null
      ? null
      : { code: row.fault_code, says: row.fault_words ?? '' };
  return {
    fetchId: row.fetch_id,
    state: isLost ? 'failed' : row.state,
    step: row.step,
    resources: row.resources,
    fault,
    askedAt: row.asked_at,
    askedByName: row.asked_by_name,
  };
}
