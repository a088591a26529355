import { beforeEach, describe, expect, it } from 'vitest';
import {
  addStudyMeasure,
  amendAssignment,
  exportStudyAnswers,
  previewStudyMeasure,
  readReminders,
  readStudyMeasures,
  resumeAssignment,
} from '#assignment';
import { type LocalDate, localDayOf } from '#kernel';
import { leaveCare, readPatient } from '#profile';
import {
  listStudyPeople,
  readPersonStudies,
  readStudy,
  recordStudyConsent,
  saveStudy,
  setStudyState,
} from '#research';
import { draftOf, least, weekly } from '../support/assignment-story.ts';
import { type Clinic, givenClinic, givenPerson, newId } from '../support/clinic.ts';
import { givenCircle, givenSite, givenStaff } from '../support/people.ts';
import { attestation, studyStory, weeklyFromJoining } from '../support/study-story.ts';

/** Monday, 2 March 2026, ten in the morning in New York, where the person lives. */
const monday = '2026-03-02T15:00:00.000Z';
const zone = 'America/New_York' as Parameters<typeof localDayOf>[1];

let clinic: Clinic;
let study: Awaited<ReturnType<typeof studyStory>>;
beforeEach(async () => {
  clinic = await givenClinic(monday);
  study = await studyStory(clinic);
});

const asked = async () => (await study.phone.mine()).due;
/** Ten in the morning of so many days after the beginning. */
const onDay = async (days: number) => {
  const at = new Date(Date.parse(monday) + days * 86_400_000).toISOString();
  await study.phone.clock(at);
};
const own = async () => (await study.phone.assigned()).filter((one) => one.study !== null);
const rounds = async () => (await own()).flatMap(({ occurrences }) => occurrences);
const today = () => localDayOf(clinic.now(), zone);

/** Waits, day by day, until a round is open. */
const untilAsked = async (from: number, until = from + 12) => {
  for (let day = from; day <= until; day++) {
    await onDay(day);
    const [due] = await asked();
    if (due !== undefined) return { due, day };
  }
  throw new Error('nothing was asked');
};

describe('a study with a consent of its own', () => {
  it('asks nobody before they agreed, and from then on by its measure', async () => {
    await study.adds();
    await study.asks();
    await onDay(1);
    expect(await asked()).toEqual([]);
    expect(await own()).toEqual([]);
    expect((await study.sees())?.standing).toBe('not-asked');
    expect(await study.agrees()).toMatchObject({ result: 'done' });
    expect(await own()).toMatchObject([{ study: { title: 'Sleep and pain 2026', stop: null } }]);
    await untilAsked(1);
    expect((await study.sees())?.standing).toBe('in-force');
  });

  it('asks nothing of who said no, and says so to the team', async () => {
    await study.adds();
    await study.asks();
    const params = { patientId: clinic.patientId };
    const onDayOf = today();
    await study.records({ said: 'declined', version: 1, language: 'en', onDay: onDayOf });
    const { studies } = await clinic.wu.ask(readPersonStudies, { params });
    expect(studies).toMatchObject([{ standing: 'declined', notAsked: 'declined' }]);
    await onDay(8);
    expect(await own()).toEqual([]);
  });

  it('asks for itself what was answered in care: nothing is taken over', async () => {
    await study.adds();
    await study.asks();
    await study.phone.assigns(draftOf('peg', weekly('2026-03-02')));
    const [inCare] = await asked();
    if (inCare === undefined) throw new Error('nothing is asked');
    await study.phone.completes(inCare, () => 5);
    await study.agrees();
    const { due } = await untilAsked(0);
    expect(due.why).toBe('For the study about sleep and pain.');
    expect(Object.keys(await study.phone.completes(due, () => 7))).toHaveLength(3);
    const answers = (await study.answersFile())['answers.csv'] ?? [];
    expect(answers.map(({ value }) => value)).toEqual(['7', '7', '7']);
  });

  it('takes a consent on paper with its day, the name and who wrote it down', async () => {
    await study.adds();
    await study.asks();
    const signed = { said: 'agreed' as const, version: 1, language: 'en', name: 'Rosa Alvarez' };
    await study.records({ ...signed, onDay: '2026-02-27' as LocalDate });
    const { people } = await clinic.ana.ask(listStudyPeople, {
      params: { studyId: study.studyId },
    });
    expect(people).toMatchObject([
      { standing: 'in-force', last: { how: 'paper', onDay: '2026-02-27', recordedByName: 'Ana' } },
    ]);
    expect(await own()).toHaveLength(1);
    const refusal = await clinic.ana.refusal(recordStudyConsent, {
      params: { studyId: study.studyId, patientId: clinic.patientId },
      body: {
        consentId: newId<'ConsentId'>(),
        word: { ...signed, onDay: '2026-03-03' },
      },
    });
    expect(refusal).toMatchObject({ status: 422, code: 'later-day' });
  });

  it('draws each round by chance within its spread, and reminds only within the window', async () => {
    await study.adds();
    await study.asks();
    await study.agrees();
    for (let day = 0; day <= 60; day++) await onDay(day);
    const all = await rounds();
    expect(all.length).toBeGreaterThan(6);
    const moved = all.map(({ due }) => {
      const days = (Date.parse(due) - Date.parse('2026-03-02')) / 86_400_000;
      return days % 7;
    });
    expect(moved.every((days) => days >= 0 && days <= 3)).toBe(true);
    expect(new Set(moved).size).toBeGreaterThan(1);
  });
});

describe('amended mid-study', () => {
  it('asks no round again and leaves both versions to be told apart in the export', async () => {
    await study.adds();
    const { measures } = await study.asks();
    const measureId = measures[0]?.measureId;
    if (measureId === undefined) throw new Error('no measure');
    await study.agrees();
    const first = await untilAsked(0);
    await study.phone.completes(first.due, least);
    const before = await rounds();
    await study.amends(measureId, 1, { ...weeklyFromJoining, repeat: { every: 2, unit: 'weeks' } });
    expect(await rounds()).toEqual(before);
    expect(await asked()).toEqual([]);
    const second = await untilAsked(first.day + 1, first.day + 30);
    await study.phone.completes(second.due, () => 3);
    const files = await study.answersFile();
    const answers = files['answers.csv'] ?? [];
    expect(answers.map(({ schedule_version: version }) => version)).toEqual([
      '1',
      '1',
      '1',
      '2',
      '2',
      '2',
    ]);
    expect(new Set(answers.map(({ consent_version: version }) => version))).toEqual(new Set(['1']));
    expect(new Set(answers.map(({ participant }) => participant)).size).toBe(1);
    expect(JSON.stringify(files)).not.toContain(clinic.patientId);
    expect(JSON.stringify(files)).not.toContain('Rosa');
    expect((files['dictionary.csv'] ?? []).map(({ code }) => code)).toContain('peg_1');
    const ledger = await study.ledger();
    expect(new Set(ledger.map(({ schedule_version: version }) => version))).toEqual(
      new Set(['1', '2']),
    );
    expect(ledger.every(({ answered }) => answered !== undefined)).toBe(true);
  });

  it('refuses whoever saw an earlier version, and the team changes nothing of it one by one', async () => {
    await study.adds();
    const { measures } = await study.asks();
    const measureId = measures[0]?.measureId;
    if (measureId === undefined) throw new Error('no measure');
    await study.agrees();
    await study.amends(measureId, 1, weeklyFromJoining);
    await expect(study.amends(measureId, 1, weeklyFromJoining)).rejects.toThrow(
      'changed-meanwhile',
    );
    const [mine] = await own();
    const params = { patientId: clinic.patientId, assignmentId: mine?.assignmentId as never };
    const refusal = await clinic.ana.refusal(amendAssignment, {
      params,
      body: { seenVersion: 2, schedule: weeklyFromJoining, reason: 'No.' },
    });
    expect(refusal).toMatchObject({ status: 409, code: 'of-a-study' });
  });
});

describe('who leaves', () => {
  it('is asked nothing more at once, reminded of nothing, and keeps what was answered', async () => {
    await study.adds();
    await study.asks();
    await study.agrees();
    const first = await untilAsked(0);
    await study.phone.completes(first.due, least);
    const open = await untilAsked(first.day + 1);
    await study.leaves('keep');
    expect(await asked()).toEqual([]);
    const [mine] = await own();
    expect(mine).toMatchObject({ study: { stop: 'left' } });
    const round = mine?.occurrences.find(
      ({ occurrenceId }) => occurrenceId === open.due.occurrenceId,
    );
    expect(round?.state).toBe('withdrawn');
    await onDay(open.day + 20);
    expect(await asked()).toEqual([]);
    const { reminders } = await clinic.ana.ask(readReminders, {
      params: { patientId: clinic.patientId },
    });
    const later = reminders.filter(
      ({ occurrenceId, sentAt }) => occurrenceId === open.due.occurrenceId && sentAt !== null,
    );
    expect(later.every(({ sentAt }) => (sentAt ?? '') <= open.due.opens.concat('T23:59'))).toBe(
      true,
    );
    expect((await study.answersFile())['answers.csv']).toHaveLength(3);
  });

  it('and does not want their answers used takes them out of every later file, also when joining anew', async () => {
    await study.adds();
    await study.asks();
    await study.agrees();
    const first = await untilAsked(0);
    await study.phone.completes(first.due, least);
    await onDay(first.day + 1);
    await study.leaves('do-not-use');
    expect((await study.answersFile())['answers.csv']).toEqual([]);
    await onDay(first.day + 10);
    await study.agrees();
    expect((await study.answersFile())['answers.csv']).toEqual([]);
    expect(await own()).toMatchObject([{ study: { stop: null } }]);
    const again = await untilAsked(first.day + 10);
    await study.phone.completes(again.due, least);
    expect((await study.answersFile())['answers.csv']).toHaveLength(3);
  });

  it('is not brought back by a yes that was written before on a phone without a network', async () => {
    await study.adds();
    await study.asks();
    const yes = clinic.now();
    clinic.at('2026-03-02T18:00:00.000Z');
    await study.leaves('do-not-use');
    clinic.at('2026-03-02T19:00:00.000Z');
    expect(await study.agrees(1, yes)).toMatchObject({ result: 'done', effect: { kept: false } });
    expect(await own()).toEqual([]);
  });

  it('through the team is asked no more either, and the team takes no such stop back', async () => {
    await study.adds();
    await study.asks();
    await study.agrees();
    clinic.at('2026-03-02T16:00:00.000Z');
    await study.records({ said: 'left', afterwards: 'keep', onDay: today() });
    const [mine] = await own();
    const params = { patientId: clinic.patientId, assignmentId: mine?.assignmentId as never };
    expect(await clinic.ana.refusal(resumeAssignment, { params })).toMatchObject({
      code: 'of-a-study',
    });
  });

  it('care altogether is asked nothing by a study', async () => {
    await study.adds();
    await study.asks();
    await study.agrees();
    await clinic.ana.ask(leaveCare, {
      params: { patientId: clinic.patientId },
      body: { reason: 'pause' },
    });
    expect(await own()).toMatchObject([{ study: { stop: 'left-care' } }]);
  });
});

describe('a new text', () => {
  it('ends what was agreed to until the person agrees again', async () => {
    await study.adds();
    await study.asks();
    await study.agrees();
    const first = await untilAsked(0);
    await study.phone.completes(first.due, least);
    await study.publishes(2);
    expect(await study.sees()).toMatchObject({ standing: 'new-text', version: 2 });
    await onDay(first.day + 12);
    expect(await asked()).toEqual([]);
    await study.agrees(2);
    const again = await untilAsked(first.day + 12);
    await study.phone.completes(again.due, least);
    const answers = (await study.answersFile())['answers.csv'] ?? [];
    expect(answers.map(({ consent_version: version }) => version)).toEqual([
      '1',
      '1',
      '1',
      '2',
      '2',
      '2',
    ]);
  });

  it('whose wording alone was mended asks nobody again', async () => {
    await study.adds();
    await study.asks();
    await study.agrees();
    await study.publishes(2, false);
    expect((await study.sees())?.standing).toBe('in-force');
  });
});

describe('a study that closes', () => {
  it('asks nobody any more', async () => {
    await study.adds();
    await study.asks();
    await study.agrees();
    await untilAsked(0);
    await study.closes();
    expect(await asked()).toEqual([]);
    expect(await own()).toMatchObject([{ study: { stop: 'closed' } }]);
  });

  it('is not opened before there is something to read', async () => {
    const params = { studyId: newId<'StudyId'>() };
    const body = {
      title: 'Empty',
      runBy: 'Kim',
      contact: '555',
      ethicsReference: 'IRB',
      ethicsOn: '2026-01-01' as LocalDate,
    };
    await study.kim.ask(saveStudy, { params, body });
    expect(
      await study.kim.refusal(setStudyState, { params, body: { state: 'open' } }),
    ).toMatchObject({ code: 'nothing-to-read' });
  });
});

describe('a licence that does not speak of research', () => {
  it('keeps a questionnaire out until somebody answers for the right, and the record keeps who did', async () => {
    await study.adds();
    const params = { studyId: study.studyId };
    const body = {
      measureId: newId<'MeasureId'>(),
      draft: { what: { kind: 'instrument' as const, id: 'peg' }, schedule: weeklyFromJoining },
      why: 'For the study.',
    };
    expect(
      await study.kim.refusal(addStudyMeasure, { params, body: { ...body, attestation: null } }),
    ).toMatchObject({ status: 422, code: 'needs-attestation' });
    const { measures } = await study.kim.ask(addStudyMeasure, {
      params,
      body: { ...body, attestation },
    });
    expect(measures[0]?.licences).toMatchObject([
      { instrument: 'peg', use: 'unknown', attested: { reference: attestation.reference } },
    ]);
  });
});

describe('who may see what', () => {
  it('a researcher reads counts, none of them under ten, and no name or record', async () => {
    await study.adds();
    await study.asks();
    await study.agrees();
    const params = { studyId: study.studyId };
    const page = await study.kim.ask(readStudy, { params });
    expect(page.counts).toMatchObject({ inForce: null, declined: null });
    const draft = { what: { kind: 'instrument' as const, id: 'peg' }, schedule: weeklyFromJoining };
    const preview = await study.kim.ask(previewStudyMeasure, { params, body: { draft } });
    expect(preview).toMatchObject({ takePart: null, wouldBeAsked: null });
    expect(preview.firstOn).not.toBeNull();
    const told = JSON.stringify([
      page,
      preview,
      await study.kim.ask(readStudyMeasures, { params }),
    ]);
    expect(told).not.toContain('Rosa');
    expect(await study.kim.refusal(listStudyPeople, { params })).toMatchObject({ status: 403 });
    const person = { params: { patientId: clinic.patientId } };
    expect(await study.kim.refusal(readPersonStudies, person)).toMatchObject({ status: 403 });
    expect(await study.kim.refusal(readPatient, person)).toMatchObject({ status: 403 });
  });

  it('from ten people on the number is told', async () => {
    await study.adds();
    await study.agrees();
    for (let more = 0; more < 9; more++) {
      const patientId = await givenPerson(clinic.database, clinic.siteId);
      const person = await clinic.entered(await givenCircle(clinic.database, patientId, 'patient'));
      const { phone, studyId } = await studyStory({ ...clinic, patientId }, person);
      expect(studyId).not.toBe(study.studyId);
      await phone.pushes('study-choice', {
        consentId: newId<'ConsentId'>(),
        studyId: study.studyId,
        said: 'agreed',
        version: 1,
        language: 'en',
        name: 'Somebody Else',
        saidAt: clinic.now(),
      });
    }
    const page = await study.kim.ask(readStudy, { params: { studyId: study.studyId } });
    expect(page.counts.inForce).toBe(10);
  });

  it('the team does not take files of a study out, and another clinic sees nothing of it', async () => {
    await study.adds();
    const params = { studyId: study.studyId };
    expect(await clinic.ana.refusal(exportStudyAnswers, { params })).toMatchObject({ status: 403 });
    const elsewhere = await givenSite(clinic.database, 'Elsewhere');
    const other = await clinic.entered(await givenStaff(clinic.database, elsewhere, 'researcher'));
    expect(await other.refusal(readStudy, { params })).toMatchObject({ status: 404 });
    expect(await other.refusal(exportStudyAnswers, { params })).toMatchObject({ status: 404 });
  });
});
