import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { neverSharedByTick, topics } from '#access';
import { inviteFamily, readFamilyView } from '#circle';
import type { Contract } from '#http';
import { jsonSchemaOf } from '#http/server';
import { readAlerts, recordSafetyContact } from '#safety';
import { registered } from '../routes/registered.ts';
import type { Client } from '../support/client.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { givenLink, givenPhone, mood } from '../support/intake-story.ts';
import { givenCircle } from '../support/people.ts';
import { alertsOf, asks, onTuesday } from '../support/second-screen.ts';

/** SAF-14: a helper sees what was ticked, and item 9 and the safety answers cannot be ticked. */
let clinic: Clinic;
let tom: Client;
const shareable = topics.filter((topic) => !neverSharedByTick.includes(topic));

beforeAll(async () => {
  clinic = await givenClinic(onTuesday('22:10'));
  const { patientId } = clinic;
  const phone = await givenPhone(clinic, await givenLink(clinic, patientId));
  await phone.answers({ ...mood(0, 0, 3, 3), phq9_9: 2 });
  const [alert] = await alertsOf(clinic);
  if (alert === undefined) throw new Error('an alert is open');
  await asks(clinic, alert, 'asq', { asq_1: 1, asq_2: 1, asq_3: 0, asq_4: 1, asq_5: 0 });
  await clinic.wu.ask(recordSafetyContact, {
    params: { patientId },
    body: {
      contactId: newId<'SafetyContactId'>(),
      reached: true,
      engaged: false,
      words: 'Spoke of the overdose in spring.',
    },
  });
  // Everything that can be ticked, and, as if a fault had let it in, what cannot.
  tom = await clinic.entered(
    await givenCircle(clinic.database, patientId, 'family', [...shareable, 'safety']),
  );
});

/** Words in which item 9, the second screen, an alert or what was said in one could be told. */
const secrets =
  /better off dead|hurting yourself|kill|suicid|phq9_9|asq_|cssrs|item ?9|SAF-\d|overdose|crisis|safety alert/i;

const pathOf = (contract: Contract) => {
  const path = contract.path.replaceAll(/:(\w+)/g, (_, name) =>
    name === 'patientId' ? clinic.patientId : newId(),
  );
  const { required = [] } = jsonSchemaOf(contract.query) as { required?: readonly string[] };
  const search = required.map((name) => `${name}=${onTuesday('12:00').slice(0, 10)}`).join('&');
  return search === '' ? path : `${path}?${search}`;
};

it('there is something to keep back', async () => {
  const { alerts } = await clinic.wu.ask(readAlerts, {});
  expect(JSON.stringify(alerts)).toMatch(secrets);
  expect(await tom.ask(readFamilyView, {})).toMatchObject({ state: 'sharing' });
});

it.each(
  registered
    .filter(({ method, need }) => method === 'GET' && need !== null)
    .map((contract) => [contract.name, contract] as const),
)('a helper for whom everything was ticked reads none of it in %s', async (_, contract) => {
  const answer = await tom.send({ method: 'GET', path: pathOf(contract), body: null });
  const told = answer.status === 200 ? JSON.stringify(answer.json) : '';
  expect(told).not.toMatch(secrets);
});

it.each(neverSharedByTick)('%s cannot be ticked', async (topic) => {
  const refused = await clinic.person.refusal(inviteFamily, {
    body: {
      invitationId: newId<'InvitationId'>(),
      name: 'Tom',
      relation: 'husband',
      topics: [topic],
      until: null,
    },
  });
  expect(refused).toMatchObject({ status: 422, fields: [{ code: 'not-shareable' }] });
});

it('nobody outside the team was shown it, as the trail says', async () => {
  await clinic.database.read({ system: 'a test reads the trail' }, async (db) => {
    const { rows } = await sql<{ action: string }>`
      select distinct action from audit_event
      where subject_id = ${clinic.patientId}::uuid and outcome = 'done'
        and action in ('READ_FINDINGS', 'LISTED_ALERTS', 'READ_SAFETY_PLAN', 'READ_SECOND_SCREEN')
        and actor_kind = 'family'`.execute(db);
    expect(rows).toEqual([]);
  });
});
