import type { PatientId, SiteId } from '#access';
import type { Writer } from '#database/server';
import { inForce, intakeReplyDays, reuseAnswersDays } from '#evidence';
import { saidOtherwise } from '#exchange';
import { offeredTo } from '#exchange/server';
import { factsFromAnswers, questionnairesIn } from '#intake';
import { type IntakeDeps, type IntakeEvent, recordInputsOf } from '#intake/server';
import { addHours, type Id, type Instant, localDayOf } from '#kernel';
import { measureReader, measureWriter } from '#measures/server';
import { planReader } from '#plan/server';
import {
  type CareDeps,
  derivedId,
  factWriter,
  type ProfileDeps,
  patientReader,
} from '#profile/server';
import { canonical, type Json } from '#reasoning';
import { type CountsKept, caseloadWriter } from '#registry/server';
import { cardWriter } from '#worklist/server';
import { afterIntake } from '../intake-cards.ts';
import { hearAlarm } from './hear-alarm.ts';
import { heardBodySigns } from './hear-body-signs.ts';
import { reconsider } from './intake-care.ts';
import { circumstancesOf } from './intake-person.ts';

/** What follows from answers, in the transaction that keeps them. */
export function intakeStream(
  publicUrl: string,
  counts: CountsKept,
  checkedLanguages: IntakeDeps['checkedLanguages'],
): IntakeDeps {
  return {
    publicUrl,
    checkedLanguages,
    medicinesOf: async (db, patientId) => {
      const plan = await planReader(db).plan(patientId);
      const taken = plan?.items.filter(
        ({ kind, state }) => kind === 'medicine' && state === 'active',
      );
      return (taken ?? []).map(({ title }) => title);
    },
    offeredTo,
    afterLinkSent: async (trx, patientId, now) => caseloadWriter(trx).afterCare(patientId, now),
    afterAnswers: async (trx, event) => {
      if (event.alarmed) {
        const unkept = { entryId: null, said: event.unkept };
        await hearAlarm(trx, { ...event, unkept: event.unkept.length > 0 ? unkept : null });
      }
      if (await heardBodySigns(trx, event)) {
        await reconsider(trx, event.patient, event.now, counts);
      }
      await caseloadWriter(trx).afterCare(event.patient.patientId, event.now);
      counts.forget(event.site.siteId);
    },
    afterSubmission: async (trx, event) => {
      // Scores read of the record what was said just now as well.
      await keepFacts(trx, event);
      await keepScores(trx, event);
      await askFor(trx, event);
      await caseloadWriter(trx).afterScore(event.patient.patientId);
      await reconsider(trx, event.patient, event.now, counts);
    },
  };
}

/** One score per questionnaire and intake; answers that came in late make a later one. */
async function keepScores(trx: Writer, event: IntakeEvent): Promise<void> {
  const { patient, intake, answers, now } = event;
  const { patientId, timeZone } = patient;
  const { settings, bearer } = await circumstancesOf(trx, patient, now);
  const reuseDays = inForce(reuseAnswersDays, settings, bearer, now).value;
  const earlier = await measureReader(trx).readings(patientId);
  for (const { instrument, answers: scored } of questionnairesIn(answers, now, reuseDays)) {
    const before = earlier.find(
      (reading) => reading.occasionId === intake.intakeId && reading.instrument === instrument.id,
    );
    const spelled = canonical(scored);
    if (before !== undefined && canonical(before.result.answers) === spelled) continue;
    const latest =
      scored
        .map(({ answeredAt }) => answeredAt)
        .toSorted()
        .at(-1) ?? now;
    const day = localDayOf(latest, timeZone);
    const record = await recordInputsOf(trx, patient, day);
    const occasion = { patientId, occasionId: intake.intakeId, day, now, record };
    const scoreId = derivedId(intake.intakeId, `${instrument.id} ${spelled}`) as Id<'ScoreId'>;
    await measureWriter(trx).save(occasion, scoreId, instrument.id, scored);
  }
}

/** What the own questions said, as facts about the person. */
async function keepFacts(trx: Writer, event: IntakeEvent): Promise<void> {
  const { patient, intake, answers, now } = event;
  const values = Object.fromEntries(answers.map(({ item, value }) => [item, value]));
  for (const { name, value, since } of factsFromAnswers(
    values,
    localDayOf(now, patient.timeZone),
  )) {
    const factId = derivedId(
      intake.intakeId,
      `${name} ${canonical(value as Json)}`,
    ) as Id<'FactId'>;
    await factWriter(trx).record(patient.patientId, {
      factId,
      name,
      value,
      since,
      source: 'intake',
      recordedAt: now,
      recordedBy: null,
    });
  }
}

/** What the person said is different, or wanted: a card until somebody has put it right. */
async function askFor(trx: Writer, { patient, site, intake, answers, now }: IntakeEvent) {
  const { patientId } = patient;
  const { settings, bearer } = await circumstancesOf(trx, patient, now);
  const dueAt = addHours(now, inForce(intakeReplyDays, settings, bearer, now).value * 24);
  const said = Object.fromEntries(answers.map(({ item, value }) => [item, value]));
  const otherwise = saidOtherwise(await offeredTo(trx, patientId), said);
  const cards = afterIntake(intake.intakeId, answers, patient, dueAt, otherwise);
  await cardWriter(trx).raiseAll(cards, { patientId, siteId: site.siteId, now });
}

/** What follows from knowing a person, or knowing more about them. */
export function profileStream(
  counts: CountsKept,
  recheckPlan: (trx: Writer, patientId: PatientId, now: Instant) => Promise<void>,
): Omit<ProfileDeps, keyof CareDeps> {
  return {
    afterRegistered: async (trx, patient) => {
      await caseloadWriter(trx).afterRegistration([patient]);
      counts.forget(patient.siteId as SiteId);
    },
    afterImported: async (trx, people, whoIsHere) => {
      await caseloadWriter(trx).afterRegistration(people, whoIsHere);
      const [first] = people;
      if (first !== undefined) counts.forget(first.siteId as SiteId);
    },
    afterChanged: async (trx, patient) => caseloadWriter(trx).afterIdentity(patient),
    afterFact: async (trx, patientId, now) => {
      const patient = await patientReader(trx).patient(patientId);
      if (patient === null) return;
      await reconsider(trx, patient, now, counts);
      await recheckPlan(trx, patientId, now);
    },
  };
}
