import type { Writer } from '#database/server';
import { bodySignsInWords, hasBodySign, type IntakeAnswers } from '#intake';
import { type IntakeEvent, saidReader, type UnkeptSigns } from '#intake/server';
import { type Id, type Instant, localDayOf } from '#kernel';
import { derivedId, factNamed, factReader, factWriter } from '#profile/server';

type Signs = {
  readonly values: IntakeAnswers;
  readonly answerId: string | null;
  readonly receivedAt: Instant;
};

/** A warning sign of the body waits for nobody to hand in. True when one is heard for the first time. */
export async function heardBodySigns(
  trx: Writer,
  event: IntakeEvent & { readonly unkeptSigns: readonly UnkeptSigns[] },
): Promise<boolean> {
  const { now } = event;
  const unkept = event.unkeptSigns.map((one): Signs => ({ ...one, receivedAt: now }));
  let heard = false;
  for (const signs of [...(await keptSigns(trx, event)), ...unkept]) {
    if (await heardOnce(trx, event, signs)) heard = true;
  }
  return heard;
}

/** The answer that counts, where a sign is there or not ruled out. */
async function keptSigns(
  trx: Writer,
  { patient, intake, answers }: IntakeEvent,
): Promise<readonly Signs[]> {
  const counts = answers.find(({ item }) => item === 'body-signs');
  const values = { 'body-signs': counts?.value };
  if (counts === undefined || !hasBodySign(values)) return [];
  const said = await saidReader(trx).said(patient.patientId, ['body-signs']);
  const last = said
    .filter(({ occasionId }) => occasionId === intake.intakeId)
    .filter(({ answeredAt }) => answeredAt === counts.answeredAt)
    .toSorted((a, b) => (a.answerId < b.answerId ? -1 : 1))
    .at(-1);
  return last === undefined ? [] : [{ ...last, values }];
}

/** A sign stands until a clinician lifts it; said again afterwards, it is heard again. */
async function heardOnce(
  trx: Writer,
  { patient, intake, now }: IntakeEvent,
  { values, answerId, receivedAt }: Signs,
): Promise<boolean> {
  const { patientId, timeZone } = patient;
  const said = bodySignsInWords(values);
  const facts = await factReader(trx).latest(patientId);
  const flag = facts.find(({ name }) => name === 'red-flag');
  const stands = factNamed(facts, 'red-flag');
  if (flag !== undefined && flag.recordedAt > receivedAt) return false;
  if (stands?.present === true && stands.note === said.note) return false;
  return factWriter(trx).record(patientId, {
    factId: derivedId(intake.intakeId, `red-flag ${said.note} ${answerId}`) as Id<'FactId'>,
    name: 'red-flag',
    value: { ...said, present: true },
    since: localDayOf(now, timeZone),
    source: 'intake',
    recordedAt: now,
    recordedBy: null,
  });
}
