import { beforeAll, describe, expect, it } from 'vitest';
import { once } from '#jobs/server';
import { addDays, type Instant, type LocalDate } from '#kernel';
import { leaveCare } from '#profile';
import { decideFinding, readFindings } from '#reasoning';
import { readCaseload } from '#registry';
import { pushOperations } from '#sync';
import { actOnCard, readWorklist } from '#worklist';
import { nightlyLook } from '../../src/server/streams/nightly-look.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { anIntake, givenLink, givenPhone, moment, mood } from '../support/intake-story.ts';

let clinic: Clinic;
let patientId: Clinic['patientId'];
const deviceId = newId<'DeviceId'>();
let seq = 0;

const cards = async () => {
  const all = (await clinic.ana.ask(readWorklist, { query: { queue: 'contact' } })).cards;
  return all.filter((card) => card.patientId === patientId);
};
const row = async () => {
  const { rows } = await clinic.ana.ask(readCaseload, {});
  return rows.find((one) => one.patientId === patientId);
};
const noLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The hourly job, at a time that many days from today. */
async function theNight(daysFromToday: number, time = '09:07'): Promise<void> {
  const now = moment(daysFromToday, time) as Instant;
  clinic.at(now);
  const { database } = clinic;
  const context = {
    database,
    now,
    log: noLog as never,
    once: (scope: never, key: string, work: never) =>
      once(database, nightlyLook.name, scope, key, work),
  };
  await nightlyLook.run(context as never, {});
}

/** The person writes on these days, counted from today, all in one delivery. */
async function writes(from: number, to: number): Promise<void> {
  const today = moment(0, '12:00').slice(0, 10) as LocalDate;
  const operations = Array.from({ length: to - from + 1 }, (_, at) => {
    const day = addDays(today, from + at);
    const recordedAt = `${day}T15:00:00.000Z`;
    const body = { entryId: newId(), day, recordedAt, pain: 4, mood: 5 };
    return { opId: newId<'OpId'>(), seq: ++seq, kind: 'diary-entry', body };
  });
  clinic.at(moment(to, '16:00'));
  const { answers } = await clinic.person.ask(pushOperations, {
    body: { patientId: clinic.patientId, deviceId, operations },
  });
  expect(answers.map(({ result }) => result)).not.toContain('rejected');
}

async function givenSomebodyInCare(): Promise<void> {
  clinic = await givenClinic(moment(0, '15:00'));
  ({ patientId } = clinic);
  const phone = await givenPhone(clinic, await givenLink(clinic, patientId));
  const few = Object.entries(anIntake).filter(([item]) => !item.startsWith('phq8_'));
  const light = { ...mood(0, 0, 1, 0), peg_1: 2, peg_2: 2, peg_3: 2 };
  await phone.answers({ ...Object.fromEntries(few), ...light });
  await phone.submits();
  const { findings } = await clinic.okoro.ask(readFindings, { params: { patientId } });
  const step = findings.find(({ proposal }) => proposal?.kind === 'step');
  const params = { patientId, findingId: step?.findingId as never };
  const body = { decisionId: newId<'DecisionId'>(), kind: 'accept' as const };
  await clinic.okoro.ask(decideFinding, { params, body });
}

describe('somebody who used to write goes quiet', () => {
  beforeAll(async () => {
    await givenSomebodyInCare();
    await writes(1, 20);
  });

  it('six nights disturb nobody; the seventh makes one card for a person to get in touch', async () => {
    await theNight(26);
    expect(await cards()).toEqual([]);
    await theNight(27);
    expect(await cards()).toMatchObject([
      { rule: 'EW-06', title: { en: 'The person has gone quiet' } },
    ]);
    expect(await row()).toMatchObject({
      attention: 1,
      attentionWhy: { en: 'The person has gone quiet' },
    });
  });

  it('the same night again, and the nights after it, change nothing', async () => {
    const before = await cards();
    await theNight(27, '10:07');
    await theNight(28);
    await theNight(29);
    expect(await cards()).toEqual(before);
    const { findings } = await clinic.ana.ask(readFindings, { params: { patientId } });
    expect(findings.filter(({ rule }) => rule.id === 'EW-06')).toHaveLength(1);
  });

  it('worked off, the same silence raises no second card', async () => {
    const [card] = await cards();
    await clinic.ana.ask(actOnCard, {
      params: { patientId, cardId: card?.cardId as never },
      body: { action: 'done', outcome: 'not-reached' },
    });
    await theNight(30);
    expect(await cards()).toEqual([]);
  });

  it('writing again ends it at once; another silence is another card', async () => {
    await writes(31, 52);
    const { findings } = await clinic.ana.ask(readFindings, { params: { patientId } });
    expect(findings.map(({ rule }) => rule.id)).not.toContain('EW-06');
    await theNight(59);
    expect(await cards()).toHaveLength(1);
    await writes(60, 60);
    expect(await cards()).toEqual([]);
  });
});

describe('who left care', () => {
  beforeAll(async () => {
    await givenSomebodyInCare();
    await writes(1, 20);
  });

  it('is not looked for', async () => {
    await clinic.ana.ask(leaveCare, { params: { patientId }, body: { reason: 'pause' } });
    await theNight(30);
    expect(await cards()).toEqual([]);
  });
});
