import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { invitePatient } from '#accounts';
import { sendIntakeLink } from '#intake';
import { goLive, setCrisisContact } from '#safety';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { givenRegistered, moment } from '../support/intake-story.ts';
import { givenStaff } from '../support/people.ts';

let clinic: Clinic;
let patientId: Clinic['patientId'];

const link = () => ({
  params: { patientId },
  body: { linkId: newId<'IntakeLinkId'>(), channel: 'sms' as const, validDays: 14 },
});
const invitation = () => ({
  params: { patientId },
  body: { invitationId: newId<'InvitationId'>() },
});

describe('a clinic whose crisis contacts nobody has verified', () => {
  beforeAll(async () => {
    clinic = await givenClinic(moment(1, '15:00'));
    const { database, siteId } = clinic;
    await database.write({ siteId }, (trx) =>
      sql`update site set live_since = null where site_id = ${siteId}`.execute(trx),
    );
    patientId = await givenRegistered(clinic);
  });

  it('may register people, and reaches none of them: neither with questions nor with an account', async () => {
    const refused = {
      status: 409,
      code: 'not-live',
      title: expect.stringContaining('verified crisis contacts'),
    };
    expect(await clinic.ana.refusal(sendIntakeLink, link())).toMatchObject(refused);
    expect(await clinic.ana.refusal(invitePatient, invitation())).toMatchObject(refused);
    const { rows } = await sql`select from intake_link union all select from invitation`.execute(
      clinic.database.unscoped,
    );
    expect(rows).toEqual([]);
  });

  it('reaches them once an administrator has called the numbers and opened it', async () => {
    const administrator = await clinic.entered(
      await givenStaff(clinic.database, clinic.siteId, 'administrator'),
    );
    await administrator.ask(setCrisisContact, {
      params: { contactId: newId<'CrisisContactId'>() },
      body: { label: 'Lifeline', phone: '988', textNumber: null, hours: null, verified: true },
    });
    await administrator.ask(goLive, {});
    expect((await clinic.ana.ask(sendIntakeLink, link())).url).toContain('#');
    expect((await clinic.ana.ask(invitePatient, invitation())).url).toContain('#');
  });
});
