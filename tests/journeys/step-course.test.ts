import { beforeAll, describe, expect, it } from 'vitest';
import { enterForm } from '#entry';
import { once } from '#jobs/server';
import { addDays, type LocalDate } from '#kernel';
import { recordFact } from '#profile';
import { decideFinding, readFindings, replayFinding } from '#reasoning';
import {
  readStep,
  recordConsultation,
  recordContact,
  type StepOutput,
  saveStepPreference,
} from '#stepping';
import { readWorklist } from '#worklist';
import { stepTimers } from '../../src/server/streams/step-timers.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { planOf } from '../support/plan-story.ts';

let clinic: Clinic;
let patientId: Clinic['patientId'];
const begins = '2026-03-09' as LocalDate;
const noLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

const step = (): Promise<StepOutput> => clinic.ana.ask(readStep, { params: { patientId } });
const cardsIn = async (queue: 'contact' | 'off-track' | 'step-proposal') =>
  (await clinic.ana.ask(readWorklist, { query: { queue } })).cards.map(({ rule }) => rule);
const findingsOf = async (rule: string) =>
  (await clinic.ana.ask(readFindings, { params: { patientId } })).findings.filter(
    (finding) => finding.rule.id === rule,
  );

function onDay(day: number, time = '15:00'): LocalDate {
  const at = addDays(begins, day);
  clinic.at(`${at}T${time}:00.000Z`);
  return at;
}

/** The hourly job of the morning after so many days. */
async function nightOf(day: number): Promise<void> {
  onDay(day, '13:17');
  const { database } = clinic;
  const context = {
    database,
    now: clinic.now(),
    log: noLog as never,
    once: (scope: never, key: string, work: never) =>
      once(database, stepTimers.name, scope, key, work),
  };
  await stepTimers.run(context as never, {});
}

async function fills(
  instrument: 'phq9' | 'peg' | 'gad7',
  items: readonly number[],
  day: LocalDate,
) {
  const answers = Object.fromEntries(items.map((value, at) => [`${instrument}_${at + 1}`, value]));
  await clinic.ana.ask(enterForm, {
    params: { patientId, formId: newId<'PaperFormId'>() },
    body: { instrument, version: 1, language: 'en', filledOn: day, answers },
  });
}
const phq = (total: number, day: LocalDate) =>
  fills(
    'phq9',
    [...Array.from({ length: 8 }, (_, at) => (at < total % 8 ? 1 : 0) + Math.floor(total / 8)), 0],
    day,
  );
const peg = (each: number, day: LocalDate) => fills('peg', [each, each, each], day);
const worry = (day: LocalDate) => fills('gad7', [1, 1, 1, 1, 1, 0, 0], day);

async function givenPainFor(months: number): Promise<void> {
  await clinic.okoro.ask(recordFact, {
    params: { patientId },
    body: {
      factId: newId<'FactId'>(),
      name: 'pain-since',
      value: addDays(begins, -Math.ceil(months * 30.5)),
    },
  });
}

async function accepts(): Promise<void> {
  const { pending } = await step();
  await clinic.okoro.ask(decideFinding, {
    params: { patientId, findingId: pending?.findingId as never },
    body: { decisionId: newId<'DecisionId'>(), kind: 'accept' },
  });
}

beforeAll(async () => {
  clinic = await givenClinic(`${begins}T15:00:00.000Z`);
  ({ patientId } = clinic);
  await givenPainFor(24);
  await phq(16, begins);
  await peg(7, begins);
  await worry(begins);
});

describe('a step from its offer to its continuation', () => {
  it('is offered with content, dose, days, reasons and ways to fill it', async () => {
    const { offer, now, pending } = await step();
    expect(now).toBeNull();
    expect(pending?.rule.id).toBe('SC-20');
    expect(offer).toMatchObject({
      step: 2,
      change: 'start',
      responsible: 'coordinator',
      reviewOn: addDays(begins, 56),
      nextContactOn: addDays(begins, 14),
    });
    expect(offer.reasons).toHaveLength(3);
    expect(offer.reasons[0]).toEqual({ en: 'PHQ-9 is 10 or more (16)' });
    expect(offer.up.map(({ rule }) => rule)).toEqual(['SC-30']);
    expect(offer.options.map(({ code }) => code)).toContain('psychotherapy');
  });

  it('keeps what the person prefers and vetoes; one way is never both, and no other is taken', async () => {
    const preferenceId = newId<'StepPreferenceId'>();
    const body = { preferenceId, step: 2, preferred: 'antidepressant', vetoed: 'psychotherapy' };
    const both = { ...body, vetoed: 'antidepressant' };
    expect(
      await clinic.ana.refusal(saveStepPreference, { params: { patientId }, body: both }),
    ).toMatchObject({ status: 422, fields: [{ at: '/body/vetoed' }] });
    const strange = { ...body, preferred: 'leeches' };
    expect(
      await clinic.ana.refusal(saveStepPreference, { params: { patientId }, body: strange }),
    ).toMatchObject({ fields: [{ at: '/body/preferred' }] });
    await clinic.ana.ask(saveStepPreference, { params: { patientId }, body });
    const { preference } = await clinic.ana.ask(saveStepPreference, {
      params: { patientId },
      body,
    });
    expect(preference).toMatchObject({ preferred: 'antidepressant', byName: 'Ana' });
  });

  it('accepted, its plan is drafted without what the person vetoed', async () => {
    await accepts();
    expect((await step()).now).toMatchObject({ step: 2, fromDay: begins });
    const kinds = (await planOf(clinic)).items.map(({ kind }) => kind);
    expect(kinds).not.toContain('cbt-session');
    expect(kinds).toContain('activity-quota');
  });

  it('without a talk, day 27 is quiet; the morning of day 28 asks for one, once', async () => {
    await nightOf(27);
    expect(await cardsIn('contact')).toEqual([]);
    await nightOf(28);
    expect(await cardsIn('contact')).toEqual(['SC-23']);
    const [finding] = await findingsOf('SC-23');
    await nightOf(29);
    expect((await findingsOf('SC-23')).map(({ findingId }) => findingId)).toEqual([
      finding?.findingId,
    ]);
  });

  it('a message is no talk; a talk ends the card, and says when the next one is due', async () => {
    const day = onDay(29);
    const body = { contactId: newId<'ContactId'>(), day, mode: 'message' as const };
    await clinic.ana.ask(recordContact, { params: { patientId }, body });
    expect(await cardsIn('contact')).toEqual(['SC-23']);
    const talk = { ...body, contactId: newId<'ContactId'>(), mode: 'telephone' as const };
    const after = await clinic.ana.ask(recordContact, { params: { patientId }, body: talk });
    expect(after.lastTalk).toMatchObject({ day, mode: 'telephone', byName: 'Ana' });
    expect(await cardsIn('contact')).toEqual([]);
    expect(await findingsOf('SC-23')).toEqual([]);
  });

  it('a talk is not noted for a day that is still to come', async () => {
    const body = {
      contactId: newId<'ContactId'>(),
      day: addDays(begins, 40),
      mode: 'telephone' as const,
    };
    expect(await clinic.ana.refusal(recordContact, { params: { patientId }, body })).toMatchObject({
      status: 422,
      fields: [{ at: '/body/day' }],
    });
  });

  it('not better in week 8, the case goes to the psychiatric review, due by week 12', async () => {
    const day = onDay(55);
    await phq(14, day);
    await peg(6, day);
    await worry(day);
    await nightOf(55);
    expect(await findingsOf('SC-24')).toEqual([]);
    await nightOf(56);
    expect(await cardsIn('off-track')).toContain('SC-24');
    const [review] = await findingsOf('SC-24');
    // In New York, in summer time, the day ends at 04:00 of the next one in UTC.
    expect(review?.dueAt).toBe(`${addDays(begins, 85)}T03:59:59.999Z`);
    const params = { patientId, findingId: review?.findingId as never };
    expect((await clinic.ana.ask(replayFinding, { params })).same).toBe(true);
  });

  it('the consultation of that week ends it', async () => {
    const day = onDay(57);
    const body = { consultationId: newId<'ConsultationId'>(), day, words: 'Raise the dose.' };
    const after = await clinic.ana.ask(recordConsultation, { params: { patientId }, body });
    expect(after.lastConsultation).toMatchObject({ day, byName: 'Ana' });
    expect(await findingsOf('SC-24')).toEqual([]);
  });

  it('two good reviews four weeks apart propose continuation, which a person decides', async () => {
    for (const at of [90, 118]) {
      const day = onDay(at);
      await worry(day);
      await peg(4, day);
      await phq(6, day);
    }
    const { offer, pending } = await step();
    expect(offer).toMatchObject({ step: 'continuation', change: 'down' });
    expect(pending?.proposal?.words.en).toMatch(/^Continuation of step 2 is proposed/);
    expect(await cardsIn('step-proposal')).toHaveLength(1);
    await accepts();
    const after = await step();
    expect(after.now).toMatchObject({ step: 'continuation', fromDay: addDays(begins, 118) });
    expect(after.offer).toMatchObject({ step: 'continuation', change: 'none' });
    expect(after.offer.nextContactOn).toBe(addDays(begins, 118));
    expect(after.decided.map(({ decisions }) => decisions[0]?.kind)).toEqual(['accept', 'accept']);
  });

  it('somebody whose mood falls again is proposed step 2 again', async () => {
    const day = onDay(150);
    await worry(day);
    await peg(6, day);
    await phq(15, day);
    expect((await step()).offer).toMatchObject({ step: 2, change: 'up' });
  });

  it('an overruled proposal stays in sight with its coded reason', async () => {
    const { pending } = await step();
    await clinic.wu.ask(decideFinding, {
      params: { patientId, findingId: pending?.findingId as never },
      body: {
        decisionId: newId<'DecisionId'>(),
        kind: 'decline',
        reasonCode: 'patient-prefers-otherwise',
        reason: 'Wants to wait two weeks.',
      },
    });
    const { decided, pending: waiting } = await step();
    expect(waiting).toBeNull();
    expect(decided[0]?.decisions[0]).toMatchObject({
      kind: 'decline',
      reasonCode: 'patient-prefers-otherwise',
    });
    // The same facts tomorrow ask nobody again.
    await nightOf(151);
    expect((await step()).pending).toBeNull();
  });
});
