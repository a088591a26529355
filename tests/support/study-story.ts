import {
  addStudyMeasure,
  amendStudyMeasure,
  exportStudyAnswers,
  exportStudyReminders,
} from '#assignment';
import type { Schedule } from '#calendar';
import type { Id, LocalDate } from '#kernel';
import {
  type Afterwards,
  publishStudyText,
  type RecordedWord,
  readMyStudies,
  recordStudyConsent,
  type StudyWords,
  saveStudy,
  setStudyState,
} from '#research';
import { type Story, storyOf } from './assignment-story.ts';
import type { Client } from './client.ts';
import { type Clinic, newId } from './clinic.ts';
import { givenStaff } from './people.ts';

export const studyWordsInEnglish: StudyWords = {
  title: 'Sleep and pain',
  purpose: 'We want to learn how sleep and pain go together. Your answers help us to learn it.',
  asked: 'We ask you three short questions each week. It takes one minute.',
  answers: 'Only our team sees your answers. Your name is never with them.',
  leaving: 'You can stop at any time. You do not have to say why.',
};

/** Three questions each week from the day of agreeing, on a day drawn by chance. */
export const weeklyFromJoining: Schedule = {
  from: { at: 'episode-start' },
  offsetDays: 0,
  repeat: { every: 1, unit: 'weeks' },
  ends: null,
  window: { beforeDays: 0, afterDays: 2 },
  spreadDays: 3,
  reminders: { onDays: [0, 2], atMinutes: 540 },
};

export const attestation = {
  basis: 'letter' as const,
  reference: 'Letter of the authors, 2 February 2026',
  inNameOf: 'The head of the clinic',
};

/** A researcher with a study, and one person's phone. */
export async function studyStory(clinic: Clinic, person: Client = clinic.person) {
  const { database, siteId, patientId } = clinic;
  const kim = await clinic.entered(await givenStaff(database, siteId, 'researcher'));
  const studyId = newId<'StudyId'>();
  const params = { studyId };
  const phone: Story = storyOf(clinic, person, patientId);
  const publishes = (version: number, asksAgain = true, language = 'en') =>
    kim.ask(publishStudyText, {
      params,
      body: {
        version,
        language,
        words: studyWordsInEnglish,
        asksAgain,
        reason: version === 1 ? null : 'We ask about rest, too.',
      },
    });
  return {
    kim,
    studyId,
    phone,
    publishes,
    adds: async (title = 'Sleep and pain 2026') => {
      const body = {
        title,
        runBy: 'Dr Kim Park',
        contact: 'Kim Park, 555 0100',
        ethicsReference: 'IRB 2026-14',
        ethicsOn: '2026-01-20' as LocalDate,
      };
      await kim.ask(saveStudy, { params, body });
      await publishes(1);
      return kim.ask(setStudyState, { params, body: { state: 'open' } });
    },
    closes: () => kim.ask(setStudyState, { params, body: { state: 'closed' } }),
    asks: (schedule: Schedule = weeklyFromJoining, measureId = newId<'MeasureId'>()) =>
      kim.ask(addStudyMeasure, {
        params,
        body: {
          measureId,
          draft: { what: { kind: 'instrument', id: 'peg' }, schedule },
          why: 'For the study about sleep and pain.',
          attestation,
        },
      }),
    amends: (measureId: Id<'MeasureId'>, seenVersion: number, schedule: Schedule) =>
      kim.ask(amendStudyMeasure, {
        params: { studyId, measureId },
        body: { seenVersion, schedule, reason: 'Every second week is enough.' },
      }),
    sees: async () =>
      (await person.ask(readMyStudies, {})).studies.find((one) => one.studyId === studyId),
    agrees: (version = 1, saidAt: string = clinic.now()) =>
      phone.pushes('study-choice', {
        consentId: newId<'ConsentId'>(),
        studyId,
        said: 'agreed',
        version,
        language: 'en',
        name: 'Rosa Alvarez',
        saidAt,
      }),
    leaves: (afterwards: Afterwards, saidAt: string = clinic.now()) =>
      phone.pushes('study-leave', { consentId: newId<'ConsentId'>(), studyId, afterwards, saidAt }),
    records: (word: RecordedWord) =>
      clinic.ana.ask(recordStudyConsent, {
        params: { studyId, patientId },
        body: { consentId: newId<'ConsentId'>(), word },
      }),
    answersFile: async () => {
      const { files } = await kim.ask(exportStudyAnswers, { params });
      return Object.fromEntries(files.map(({ fileName, csv }) => [fileName, rowsIn(csv)]));
    },
    ledger: async () => rowsIn((await kim.ask(exportStudyReminders, { params })).csv),
  };
}

/** Rows of a file as objects by the names of its columns. */
export function rowsIn(csv: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = csv.trimEnd().split('\r\n');
  const names = head.split(',');
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])),
  );
}
