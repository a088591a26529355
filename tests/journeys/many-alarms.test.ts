import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { acknowledgeAlert, readAlerts } from '#safety';
import { escalateOverdue } from '#safety/server';
import { passOn } from '../../src/server/streams/safety.ts';
import { type Clinic, givenClinic } from '../support/clinic.ts';
import { givenLink, givenPhone, givenRegistered, moment } from '../support/intake-story.ts';

let clinic: Clinic;
let earlier: Clinic['patientId'];
let later: Clinic['patientId'];

const alerts = async () => (await clinic.wu.ask(readAlerts, {})).alerts;
const saysYes = async (givenName: string) => {
  const patientId = await givenRegistered(clinic, givenName);
  const phone = await givenPhone(clinic, await givenLink(clinic, patientId));
  await phone.answers({ phq9_9: 1 });
  return patientId;
};

/** As many alerts in hand, and not yet closed, as a list holds. */
const given200InHand = (patientId: Clinic['patientId']) =>
  clinic.database.write({ patientId }, (trx) =>
    sql`insert into safety_alert (patient_id, alert_id, site_id, finding_id, state, opened_at,
        acknowledge_by, close_by, acknowledged_at)
      select patient_id, gen_random_uuid(), site_id, finding_id, 'acknowledged', opened_at,
        acknowledge_by, close_by, opened_at
      from safety_alert, generate_series(1, 200) where patient_id = ${patientId}`.execute(trx),
  );

const fails: typeof passOn = async (trx, alert, now) => {
  if (alert.patientId === later) throw new TypeError('a finding about somebody');
  await passOn(trx, alert, now);
};

describe('a new alarm beside two hundred alerts in hand', () => {
  beforeAll(async () => {
    clinic = await givenClinic(moment(1, '02:00'));
    earlier = await saysYes('Rosa');
    const [alert] = await alerts();
    const params = { patientId: earlier, alertId: alert?.alertId as never };
    await clinic.wu.ask(acknowledgeAlert, { params });
    await given200InHand(earlier);
    clinic.at(moment(1, '03:00'));
    later = await saysYes('Tom');
  });

  it('is listed, before what is in hand', async () => {
    expect((await alerts())[0]).toMatchObject({ patientId: later, state: 'open' });
  });

  it('is passed on by its clock', async () => {
    const late = moment(1, '03:31') as never;
    clinic.at(late);
    expect(await escalateOverdue(clinic.database, late, passOn)).toEqual({
      passedOn: 1,
      failed: [],
    });
    expect((await alerts())[0]).toMatchObject({ patientId: later, escalationLevel: 1 });
  });

  it('all clocks that ran out are worked off, however many', async () => {
    const late = moment(4, '03:00') as never;
    clinic.at(late);
    expect(await escalateOverdue(clinic.database, late, passOn)).toMatchObject({ passedOn: 202 });
  });

  it('one that fails stops no other, and is named without anything about anybody', async () => {
    const late = moment(9, '03:00') as never;
    clinic.at(late);
    expect(await escalateOverdue(clinic.database, late, fails)).toEqual({
      passedOn: 201,
      failed: ['TypeError'],
    });
  });
});
