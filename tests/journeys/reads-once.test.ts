import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { patientReader } from '#profile/server';
import { readFindings } from '#reasoning';
import { countsKept } from '#registry/server';
import { readAlerts } from '#safety';
import { alertRoutes } from '#safety/server';
import { reconsider } from '../../src/server/streams/intake-care.ts';
import { safetyStream } from '../../src/server/streams/safety.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { counted } from '../support/counted.ts';
import {
  anIntake,
  givenLink,
  givenPhone,
  givenRegistered,
  moment,
  mood,
  type Phone,
} from '../support/intake-story.ts';
import { begins, medicineNamed, readsThrough } from '../support/medicine-story.ts';
import { givenDraft, nightSedative, saves } from '../support/plan-story.ts';

/** Weighing a person again reads what the record knows once, also where an alert opens by it. */
let clinic: Clinic;
let phone: Phone;

beforeAll(async () => {
  clinic = await givenClinic(moment(1, '15:00'));
  const patientId = await givenRegistered(clinic);
  phone = await givenPhone(clinic, await givenLink(clinic, patientId));
  await phone.answers({ ...anIntake, ...mood(2, 2, 3, 2) });
  await phone.submits();
  clinic = { ...clinic, patientId };
  await readsThrough(clinic, clinic.now().slice(0, 10));
  await begins(clinic, medicineNamed('oxycodone'));
  await givenDraft(clinic, 'step-2-sleep-focused');
  await saves(clinic, clinic.okoro, nightSedative('23:30', clinic.okoro.accountId));
});

/** What the database is asked while a person is weighed again. */
const weighed = () =>
  clinic.database.write({ patientId: clinic.patientId }, async (trx) => {
    const patient = await patientReader(trx).patient(clinic.patientId);
    if (patient === null) throw new Error('the person is registered');
    const { trx: watched, asked } = counted(trx);
    await reconsider(watched, patient, clinic.now(), countsKept({ freshMs: 1, staleMs: 1 }));
    return asked;
  });
const reads = (asked: readonly string[]) => asked.filter((one) => /^select/i.test(one));
/** Read again for another reason: which rules speak where findings are kept, and the clinic's own day. */
const forItself = /from "(rule_mode|new_rule_policy|site)"/;
const twice = (asked: readonly string[]) =>
  reads(asked).filter((one, at) => reads(asked).indexOf(one) !== at && !forItself.test(one));
const alerts = async () =>
  (await clinic.wu.ask(readAlerts, {})).alerts.filter(
    ({ patientId }) => patientId === clinic.patientId,
  );

it('nothing new: the record is read once, in at most 45 statements', async () => {
  const asked = await weighed();
  expect(twice(asked)).toEqual([]);
  expect(asked.length).toBeLessThanOrEqual(45);
});

it('an alert that opens by it is seen by the rules, and only the alerts are read again', async () => {
  expect(await alerts()).toEqual([]);
  const before = (await weighed()).length;
  // An answer that nobody heard when it came, as one from before an upgrade.
  await clinic.database.write({ patientId: clinic.patientId }, (trx) =>
    sql`insert into answer (patient_id, answer_id, occasion_id, item, value, mode, language, answered_at, received_at)
      values (${clinic.patientId}, ${newId()}, ${phone.intakeId}, 'phq9_9', '2'::jsonb, 'self', 'en',
        ${clinic.now()}, ${clinic.now()})`.execute(trx),
  );
  const asked = await weighed();
  expect(await alerts()).toHaveLength(1);
  // The alert, its clock, and what is kept of it; nothing of what the rules read.
  const again = twice(asked).filter(
    (one) => !/from "(safety_alert|finding|worklist_card|parameter_setting|patient)"/.test(one),
  );
  expect(again).toEqual([]);
  expect(asked.length).toBeLessThanOrEqual(before + 35);
  // Beside it no step is proposed.
  const { findings } = await clinic.wu.ask(readFindings, {
    params: { patientId: clinic.patientId },
  });
  expect(findings.some(({ rule }) => rule.id === 'SC-01')).toBe(true);
  expect(findings.some(({ proposal }) => proposal?.kind === 'step')).toBe(false);
});

it('the list of alerts looks at each person and finding once, however many stand behind it', async () => {
  const route = alertRoutes(safetyStream(countsKept({ freshMs: 1, staleMs: 1 }))).find(
    ({ contract }) => contract.name === readAlerts.name,
  );
  if (route === undefined) throw new Error('alerts are listed');
  let asked: readonly string[] = [];
  const read: Clinic['database']['read'] = (scope, work) =>
    clinic.database.read(scope, (db) => {
      const watched = counted(db as Parameters<typeof counted>[0]);
      asked = watched.asked;
      return work(watched.trx);
    });
  const context = {
    actor: { kind: 'staff', siteId: clinic.siteId },
    database: { ...clinic.database, read },
    now: clinic.now(),
  };
  const answer = await route.run(context as never, { params: {}, query: {}, body: undefined });
  expect(answer.ok && (answer.value as { alerts: unknown[] }).alerts).toHaveLength(1);
  const again = reads(asked).filter((one, at) => reads(asked).indexOf(one) !== at);
  expect(again).toEqual([]);
  expect(asked.length).toBeLessThanOrEqual(25);
});
