import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { previewAssignment, readMyQuestionnaires } from '#assignment';
import { attestLicence, statementFor } from '#library';
import { instrumentOf, readMeasures } from '#measures';

import { readAlerts } from '#safety';

import { draftOf, least, type Story, storyOf, weekly } from '../support/assignment-story.ts';
import type { Client } from '../support/client.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { givenStaff } from '../support/people.ts';

/** Monday, 2 March 2026, ten in the morning in New York, where the person lives. */
const monday = '2026-03-02T15:00:00.000Z';

let clinic: Clinic;
let story: Story;
let sam: Client;
beforeAll(async () => {
  clinic = await givenClinic(monday);
  story = storyOf(clinic);
  sam = await clinic.entered(await givenStaff(clinic.database, clinic.siteId, 'administrator'));
  await clinic.database.write({ patientId: clinic.patientId }, (trx) =>
    sql`update patient set language = 'es' where patient_id = ${clinic.patientId}`.execute(trx),
  );
  await clinic.database.write({ siteId: clinic.siteId }, (trx) =>
    sql`insert into parameter_setting (setting_id, parameter, scope, scope_id, value, reason, set_by, set_by_name, set_at)
      values (${newId()}, 'safety.asyncItem9', 'site', ${clinic.siteId}, '"on"'::jsonb, 'Cover at night',
        ${newId()}, 'Sam', '2026-01-01')`.execute(trx),
  );
});

const leftOut = async () => {
  const draft = draftOf('weekly', weekly('2026-03-02'), 'battery');
  const body = { patientIds: [clinic.patientId], draft };
  const { people } = await clinic.ana.ask(previewAssignment, { body });
  return (people[0]?.leftOut ?? []).map(({ instrument, code }) => [instrument, code]);
};

const attests = async (instrument: string) => {
  const definition = instrumentOf(instrument);
  if (definition === null) throw new Error(instrument);
  await sam.ask(attestLicence, {
    params: { instrument },
    body: {
      attestationId: newId<'AttestationId'>(),
      language: 'es',
      statement: statementFor(definition, 'es', true),
      basis: 'letter',
      reference: 'Read by Rosa M. and Dr Wu',
      inNameOf: 'Riverside',
      from: '2026-01-01',
      until: null,
    },
  });
};

describe('a person who reads Spanish', () => {
  it('is asked nothing in English, and nothing in a draft that nobody of the clinic has read', async () => {
    expect(await leftOut()).toEqual([
      ['peg', 'no-such-language'],
      ['sleep_quality', 'not-attested'],
      ['nrs_fatigue', 'not-attested'],
      ['nrs_mood', 'not-attested'],
    ]);
  });

  it('is asked our own questions once somebody attests that they were read and found right', async () => {
    for (const id of ['sleep_quality', 'nrs_fatigue', 'nrs_mood']) await attests(id);
    expect(await leftOut()).toEqual([['peg', 'no-such-language']]);
  });

  it('is asked PHQ-9 in its official Spanish, and scored as in English', async () => {
    await story.assigns(draftOf('phq9', weekly('2026-03-02')));
    const { due } = await clinic.person.ask(readMyQuestionnaires, {});
    const form = due[0]?.asking.forms[0]?.form;
    expect(due[0]?.title['es']).toBe('El ánimo en las últimas dos semanas');
    expect(form).toMatchObject({ language: 'es', title: 'El ánimo en las últimas dos semanas' });
    expect(form?.items[0]?.text).toBe('Poco interés o placer en hacer cosas');
    expect(form?.items[0]?.options.map(({ label }) => label)).toEqual([
      'Ningún día',
      'Varios días',
      'Más de la mitad de los días',
      'Casi todos los días',
    ]);
  });

  it('raises the alert with the last question, before anything is handed in', async () => {
    const { due } = await story.mine();
    const [round] = due;
    if (round === undefined) throw new Error('nothing is due');
    await story.answers(round.occurrenceId, 'phq9_9', 1);
    const { alerts } = await clinic.wu.ask(readAlerts, {});
    expect(alerts).toMatchObject([
      {
        rule: 'SAF-01',
        state: 'open',
        language: 'es',
        answers: [{ answer: { en: 'Several days' } }],
      },
    ]);
    await story.completes(round, (item) => (item.id === 'phq9_9' ? 1 : least(item)));
    const { measures } = await clinic.wu.ask(readMeasures, {
      params: { patientId: clinic.patientId },
    });
    expect(measures.find(({ instrument }) => instrument === 'phq9')).toMatchObject({
      readings: [{ value: 1, status: 'scored' }],
    });
  });
});
