import { notFound, type Problem } from '#http';
import { err, type Id, ok, type Result } from '#kernel';
import { medicinePersonOf } from '#medication/server';
import { compare } from '../../record/compare.ts';
import { placeOf } from '../../record/measure-table.ts';
import { type Beside, beside } from './beside.ts';
import { ourRecordOf } from './our-record.ts';
import { decidedMeanwhile, oursIsNewer, stoppedHere } from './problems.ts';
import { type KeptLine, type KeptRecord, recordReader, recordWriter } from './record-store.ts';
import { takeBack } from './take-back.ts';
import { type Taking, takeOver } from './take-over.ts';

type Deciding = Pick<Taking, 'trx' | 'who' | 'by'>;
/** Whether our record changed. */
type Decided = Promise<Result<boolean, Problem>>;

/** Takes lines over or leaves them, all or none. A repeated decision is the same one. */
export async function decideLines(
  deciding: Deciding,
  recordId: Id<'OtherRecordId'>,
  lineIds: readonly Id<'RecordLineId'>[],
  decision: 'taken' | 'left',
): Decided {
  const { trx, who, by } = deciding;
  const { patientId } = who.patient;
  const record = await recordReader(trx).record(patientId, recordId);
  if (record === null) return err(notFound('record'));
  const wanted = [...new Set(lineIds)];
  const lines = await recordWriter(trx).hold(patientId, recordId, wanted);
  if (lines.length < wanted.length) return err(notFound('line'));
  const open = lines.filter((line) => line.decision !== decision);
  if (open.some((line) => line.decision !== null)) return err(decidedMeanwhile);
  if (decision === 'taken') return takeAll(deciding, record, open);
  for (const line of open) await recordWriter(trx).decide(line, 'left', null, by);
  return ok(false);
}

/** One after the other, each against the record as the one before left it. */
async function takeAll(
  deciding: Deciding,
  record: KeptRecord,
  lines: readonly KeptLine[],
): Decided {
  for (const line of lines) {
    const found = await takingOf(deciding, record);
    if (!found.ok) return found;
    const taking = { ...found.value, ...(await besideOf(deciding, line, found.value)) };
    const { standing } = compare(line.content, taking.ours);
    if (standing === 'stopped') return err(stoppedHere);
    if (standing === 'older' && hasOnePlace(line)) return err(oursIsNewer);
    const written = standing === 'same' ? ok([]) : await takeOver(taking, line);
    if (!written.ok) return written;
    await recordWriter(deciding.trx).decide(line, 'taken', written.value, deciding.by);
  }
  return ok(lines.length > 0);
}

/** Of height and weight there is one, the last that was written: an older one would stand for that of today. */
const hasOnePlace = ({ content: { content } }: KeptLine): boolean =>
  content.kind === 'value' && placeOf(content.name)?.kind === 'fact';

/** Of medicines alone there can be several lines. */
async function besideOf({ trx }: Deciding, line: KeptLine, { ours }: Taking): Promise<Beside> {
  if (line.content.content.kind !== 'medicine') return { ours, several: false };
  const lines = await recordReader(trx).lines(line.patient_id, [line.record_id]);
  return beside(line, lines, ours);
}

/** A decision is taken back: the line is open again, and what it wrote is gone where it stood. */
export async function undoLine(
  deciding: Deciding,
  recordId: Id<'OtherRecordId'>,
  lineId: Id<'RecordLineId'>,
): Decided {
  const { trx, who, by } = deciding;
  const { patientId } = who.patient;
  const record = await recordReader(trx).record(patientId, recordId);
  const [line] = await recordWriter(trx).hold(patientId, recordId, [lineId]);
  if (record === null || line === undefined) return err(notFound('line'));
  if (line.decision === null) return ok(false);
  const taking = await takingOf(deciding, record);
  if (!taking.ok) return taking;
  const back = await takeBack(taking.value, line.written ?? []);
  if (!back.ok) return back;
  await recordWriter(trx).decide(line, null, null, by);
  return ok(line.decision === 'taken');
}

/** The person as they stand now in this transaction: what a line before wrote is known to the next. */
async function takingOf(
  { trx, who, by }: Deciding,
  record: KeptRecord,
): Promise<Result<Taking, Problem>> {
  const now = await medicinePersonOf(trx, who.patient.patientId, by.now);
  if (now === null) return err(notFound('person'));
  return ok({ trx, who: now, ours: await ourRecordOf(trx, now), several: false, record, by });
}
