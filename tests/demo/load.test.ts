import { beforeAll, describe, expect, it } from 'vitest';
import type { AccountId, FamilyActor, PatientActor, PatientId, SiteId } from '#access';
import { exportStudyAnswers, readAssignments, readMyQuestionnaires } from '#assignment';
import { readFamilyView } from '#circle';
import type { Instant } from '#kernel';
import { readLibrary, readRegisterPage } from '#library';
import { readMeasures } from '#measures';
import { compareWithPlan, listNow, loadOf, readMedicines, takenForSums } from '#medication';
import { readPlan } from '#plan';
import { readCaseload } from '#registry';
import { listStudies, listStudyPeople } from '#research';
import { readWorklist } from '#worklist';
import { clinic, family, patientAccounts } from '../../tools/demo/cast.ts';
import { loadDemo, staffActor } from '../../tools/demo/load.ts';
import { attested, ownQuestionnaire } from '../../tools/demo/own-questionnaire.ts';
import { type Player, playerOf } from '../../tools/demo/player.ts';
import { givenServer } from '../support/app.ts';

const now = '2026-11-25T18:30:00.000Z' as Instant;
const ana = staffActor('Ana Moreno');
const withMany = { now, many: 2 };

describe('the demo clinic on its first day', () => {
  let server: Awaited<ReturnType<typeof givenServer>>;
  let play: Player;

  beforeAll(async () => {
    server = await givenServer();
    play = playerOf(server.routes, server.database);
    await loadDemo(server.database, server.routes, withMany);
  }, 120_000);

  const caseload = () => play(readCaseload, ana, now, { query: { filter: 'all', sort: 'name' } });
  const patientNamed = async (name: string): Promise<PatientId> => {
    const { rows } = await caseload();
    const row = rows.find((one) => one.name.includes(name));
    if (row === undefined) throw new Error(`${name} is on the caseload`);
    return row.patientId;
  };

  it('has the three people, the others and the newcomers on one caseload', async () => {
    const { rows } = await caseload();
    expect(rows).toHaveLength(8);
    expect(rows.filter(({ stage }) => stage === 'in-care').length).toBeGreaterThanOrEqual(3);
    expect(rows.filter(({ stage }) => stage === 'intake-sent')).toHaveLength(3);
  });

  it('shows Ana that Rosa had several bad days, and why it says so', async () => {
    const { cards } = await play(readWorklist, ana, now, {});
    const rosa = cards.find(
      ({ patientName, queue }) => patientName.includes('Rosa') && queue === 'diary',
    );
    expect(rosa?.why.en).toMatch(/^Pain was \d+, \d+, \d+ on the last 3 recorded days/);
  });

  it('has a study that Rosa joined on her phone and Mina did not, and files by code', async () => {
    const kim = staffActor('Kim Park');
    const [study] = (await play(listStudies, kim, now, {})).studies;
    if (study === undefined) throw new Error('there is a study');
    const params = { studyId: study.studyId };
    const { people } = await play(listStudyPeople, ana, now, { params });
    const chose = people.map(({ name, standing }) => `${name.split(' ')[0]} ${standing}`);
    expect(chose.toSorted()).toEqual(['Mina declined', 'Rosa in-force']);
    const { files, answers } = await play(exportStudyAnswers, kim, now, { params });
    expect(answers).toBe(2);
    expect(JSON.stringify(files)).not.toContain('Rosa');
  });

  it('lets Dev’s night sedative and morning exposure get in each other’s way', async () => {
    const { plan } = await play(readPlan, ana, now, {
      params: { patientId: await patientNamed('Dev') },
    });
    const clash = plan?.links.find(
      ({ rule, effect }) => rule === 'COH-21' && effect === 'conflict',
    );
    expect(clash?.owners.toSorted()).toEqual(['Ben Adeyemi', 'Dr Chidi Okoro']);
    expect(clash?.resolutions.length).toBeGreaterThan(0);
  });

  it('knows what Dev takes, what it adds up to, and the taper that is proposed', async () => {
    const read = await play(readMedicines, ana, now, {
      params: { patientId: await patientNamed('Dev') },
    });
    const taken = read.medicines.filter(({ state }) => state === 'taken');
    expect(taken.map(({ name }) => name).toSorted()).toEqual([
      'Lisinopril',
      'Naloxone',
      'Oxycodone',
      'Temazepam',
    ]);
    expect(read.drafts).toEqual([]);
    const today = { today: read.today, freshDays: read.freshDays };
    const list = listNow(read, today);
    expect(list?.standing).toBe('confirmed');
    expect(loadOf(takenForSums(list))).toMatchObject({ mme: { total: 60 } });
    expect(compareWithPlan(read.planned, read.medicines)).toMatchObject([
      { planned: { name: 'temazepam' }, standing: 'on-list' },
    ]);
    expect(read.tapers).toMatchObject([
      { state: 'proposed', startDaily: 40, unit: 'mg', preference: 'slower', reason: null },
    ]);
  });

  it('gives every plan in care at least five disciplines or owners who know it', async () => {
    const { plan, ...paper } = await play(readPlan, ana, now, {
      params: { patientId: await patientNamed('Rosa') },
    });
    expect(paper.clinic).toEqual({ name: clinic.name, phone: clinic.phone });
    expect(plan?.status).toBe('active');
    expect(new Set(plan?.items.map(({ discipline }) => discipline)).size).toBeGreaterThanOrEqual(5);
    expect(
      plan?.items.filter(({ ownerName, reviewDay }) => ownerName === null || reviewDay === null),
    ).toEqual([]);
  });

  it('shows Tom what Rosa ticked', async () => {
    const tom: FamilyActor = {
      kind: 'family',
      accountId: family.tom.accountId as AccountId,
      patientId: await patientNamed('Rosa'),
      siteId: clinic.siteId as SiteId,
      name: family.tom.name,
      topics: ['pain', 'activity', 'plan'],
      until: null,
    };
    const seen = await play(readFamilyView, tom, now, {});
    expect(seen.state).toBe('sharing');
    expect(seen.topics.toSorted()).toEqual(['activity', 'pain', 'plan']);
  });

  it('asks Rosa today, and knows which rounds she answered and missed', async () => {
    const patientId = await patientNamed('Rosa');
    const rosa: PatientActor = {
      kind: 'patient',
      accountId: patientAccounts.rosa.accountId as AccountId,
      patientId,
      siteId: clinic.siteId as SiteId,
      name: 'Rosa Alvarez',
    };
    const { due } = await play(readMyQuestionnaires, rosa, now, {});
    expect(due.map((one) => [one.due, one.thisWeek])).toEqual([['2026-11-25', true]]);
    const { assignments } = await play(readAssignments, ana, now, { params: { patientId } });
    const states = assignments.flatMap((one) => one.occurrences.map(({ state }) => state));
    const count = (state: string) => states.filter((one) => one === state).length;
    // Of the study's three, two were answered.
    expect([count('answered'), count('expired'), count('open')]).toEqual([7, 7, 1]);
    // In Spanish what has Spanish words; PEG has none that are free, so no phone asks her.
    const [round] = due;
    expect(round?.asking.forms.map(({ form }) => form.id)).toEqual([
      'sleep_quality',
      'nrs_fatigue',
      'nrs_mood',
    ]);
    expect(round?.asking.forms[0]?.form.items[0]?.text).toBe(
      '¿Qué tan bien durmió en la última semana?',
    );
    const { measures } = await play(readMeasures, ana, now, { params: { patientId } });
    expect(measures.map(({ instrument }) => instrument)).toEqual(
      expect.arrayContaining(['peg', 'phq4', 'sleep_quality', 'nrs_fatigue']),
    );
  });

  it('has a questionnaire of its own, one that is attested, forms from paper and old scores', async () => {
    const { rows } = await play(readLibrary, staffActor('Sam Field'), now, {});
    expect(rows.find(({ id }) => id === ownQuestionnaire.id)).toMatchObject({ state: 'usable' });
    const { page } = await play(readRegisterPage, staffActor('Sam Field'), now, {
      params: { instrument: attested.instrument },
    });
    expect(page.attestations).toMatchObject([{ standing: 'counts', byName: 'Sam Field' }]);
    const modesOf = async (name: string, id: string) => {
      const patientId = await patientNamed(name);
      const { measures } = await play(readMeasures, ana, now, { params: { patientId } });
      const readings = measures.find(({ instrument }) => instrument === id)?.readings ?? [];
      return new Set(readings.map(({ mode }) => mode));
    };
    expect(await modesOf('Dev', attested.instrument)).toEqual(new Set(['paper']));
    expect(await modesOf('Mina', 'peg')).toContain('imported');
    expect(await modesOf('Mina', ownQuestionnaire.id)).toEqual(new Set(['self']));
  });

  it('goes on where it was cut short and tells nobody twice', async () => {
    await loadDemo(server.database, server.routes, withMany);
    const { rows } = await caseload();
    expect(rows).toHaveLength(8);
  });
});
