import type { PatientId } from '#access';
import type { Reader } from '#database/server';
import type { Patient } from '#profile';
import { patientReader } from '#profile/server';
import {
  type MyStudy,
  type PersonStudy,
  peopleMax,
  type StudyCounts,
  type StudyPage,
  type StudyPerson,
  shownCount,
  standingOf,
  textFor,
  whyNotAsked,
} from '#research';
import { type ConsentRow, consentReader, wordOf, wordsOf } from './consent-store.ts';
import { rowOf, type Study, studyReader } from './study-store.ts';

/** A study with what people read, and how many chose what. */
export async function studyPageOf(db: Reader, study: Study): Promise<StudyPage> {
  const latest = await consentReader(db).latest(study.studyId);
  return {
    study: rowOf(study),
    texts: study.texts.map((text) => ({ ...text })),
    needed: study.needed,
    counts: countsOf(latest, study.needed),
  };
}

function countsOf(latest: readonly ConsentRow[], needed: number | null): StudyCounts {
  const standings = latest.map((row) => standingOf([wordOf(row)], needed).is);
  const count = (is: string) => shownCount(standings.filter((one) => one === is).length);
  const left = (then: string) =>
    shownCount(
      latest.filter(({ said, afterwards }) => said === 'left' && afterwards === then).length,
    );
  return {
    inForce: count('in-force'),
    newText: count('new-text'),
    declined: count('declined'),
    leftKeep: left('keep'),
    leftDoNotUse: left('do-not-use'),
  };
}

/** Who chose what, the latest word first. */
export async function studyPeopleOf(
  db: Reader,
  study: Study,
): Promise<{ people: StudyPerson[]; more: boolean }> {
  const latest = await consentReader(db).latest(study.studyId);
  const sorted = latest.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const shown = sorted.slice(0, peopleMax);
  const names = await patientReader(db).names(shown.map(({ patient_id }) => patient_id));
  const people = shown.map((row) => ({
    patientId: row.patient_id,
    name: names.get(row.patient_id) ?? '',
    standing: standingOf([wordOf(row)], study.needed).is,
    last: lastWordOf(row),
  }));
  return { people, more: sorted.length > shown.length };
}

/** Where a person stands in each study of their clinic; drafts are nobody's matter yet. */
export async function personStudiesOf(db: Reader, patient: Patient): Promise<PersonStudy[]> {
  const studies = (await studyReader(db).all()).filter(({ state }) => state !== 'draft');
  const rows = await consentReader(db).ofPerson(patient.patientId);
  return studies.map((study) => {
    const words = wordsOf(rows, study.studyId);
    const { state, needed, texts } = study;
    const last = rows.findLast(({ study_id }) => study_id === study.studyId);
    return {
      study: rowOf(study),
      standing: standingOf(words, needed).is,
      notAsked: whyNotAsked({ state, needed, words, leftCare: patient.leftAt !== null }),
      last: last === undefined ? null : lastWordOf(last),
      texts: texts.map(({ version, language }) => ({ version, language })),
    };
  });
}

const lastWordOf = (row: ConsentRow) => ({
  how: row.how,
  version: row.text_version,
  name: row.name,
  onDay: row.on_day,
  afterwards: row.afterwards,
  recordedByName: row.recorded_by_name,
  at: row.at,
});

/**
 * What a person may read and choose on the phone: open studies in a language they read, and what they
 * said something about before.
 */
export async function myStudiesOf(db: Reader, patientId: PatientId): Promise<MyStudy[]> {
  const patient = await patientReader(db).patient(patientId);
  if (patient === null) return [];
  const rows = await consentReader(db).ofPerson(patientId);
  const studies = await studyReader(db).all();
  return studies.flatMap((study) => {
    const own = rows.filter(({ study_id }) => study_id === study.studyId);
    const isOpen = study.state === 'open' && patient.leftAt === null;
    return isOpen || own.length > 0 ? (myStudyOf(study, own, patient, isOpen) ?? []) : [];
  });
}

function myStudyOf(
  study: Study,
  own: readonly ConsentRow[],
  { language }: Patient,
  isOpen: boolean,
): MyStudy | null {
  const last = own.at(-1) ?? null;
  const text = textShown(study, last, language);
  if (text === null) return null;
  const { studyId, runBy, contact, ethicsReference, ethicsOn } = study;
  return {
    studyId,
    runBy,
    contact,
    ethicsReference,
    ethicsOn,
    open: isOpen && isEnough(study, text),
    version: text.version,
    language: text.language,
    words: text.words,
    standing: standingOf(wordsOf(own, studyId), study.needed).is,
    saidAt: last && last.said_at,
    afterwards: last && last.afterwards,
  };
}

type Shown = Study['texts'][number];

/** The latest in a language the person reads; an earlier one is shown to who said a word about the study. */
function textShown(study: Study, last: ConsentRow | null, language: string): Shown | null {
  const { texts, version } = study;
  const latest = texts.filter((text) => text.version === version);
  const text = textFor(latest, language) ?? textFor(texts, last?.language ?? language);
  return text !== null && (last !== null || isEnough(study, text)) ? text : null;
}

/** Agreeing to a text that is not enough any more would change nothing, so nobody is asked to. */
const isEnough = ({ needed }: Study, { version }: Shown): boolean =>
  needed !== null && version >= needed;
