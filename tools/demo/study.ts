import type { PatientActor } from '#access';
import { addStudyMeasure, readMyQuestionnaires } from '#assignment';
import type { Schedule } from '#calendar';
import { addDays, type Id } from '#kernel';
import {
  listStudies,
  publishStudyText,
  readMyStudies,
  type StudyWords,
  saveStudy,
  setStudyState,
} from '#research';
import { pushOperations } from '#sync';
import { chanceFrom } from './chance.ts';
import { complete } from './rounds.ts';
import { hour, type Stage } from './stage.ts';
import type { Story } from './stories.ts';

const title = 'Sleep and pain 2026';
const why = 'For the study about sleep and pain.';

const words: Readonly<Record<'en' | 'es', StudyWords>> = {
  en: {
    title: 'Sleep and pain',
    purpose: 'We want to learn how sleep and pain go together. Your answers help us to learn it.',
    asked: 'We ask one short question a week, three times. You do not know the day before.',
    answers: 'Our study team sees your answers, but not your name.',
    leaving: 'You can stop at any time, here on the phone. You do not have to say why.',
  },
  es: {
    title: 'Sueño y dolor',
    purpose: 'Queremos saber cómo van juntos el sueño y el dolor. Sus respuestas nos ayudan.',
    asked: 'Le hacemos una pregunta corta por semana, tres veces. El día no se sabe antes.',
    answers: 'El equipo del estudio ve sus respuestas, pero no su nombre.',
    leaving: 'Puede parar cuando quiera, aquí en el teléfono. No tiene que decir por qué.',
  },
};

/** One question a week, three times from the day of agreeing, moved on by chance. */
const schedule: Schedule = {
  from: { at: 'episode-start' },
  offsetDays: 0,
  repeat: { every: 1, unit: 'weeks' },
  ends: { times: 3 },
  window: { beforeDays: 0, afterDays: 2 },
  spreadDays: 3,
  reminders: { onDays: [0, 2], atMinutes: 540 },
};

/** Days before today. */
const openedBack = 45;
const joinedBack = 30;

/** The story's own chance goes on as if no study had been told. */
const studySeed = 9_025;

/** Kim's study: what people read in two languages, and what it asks. Doing it twice changes nothing. */
export async function openStudy({ play, staff, today }: Stage): Promise<void> {
  const chance = chanceFrom(studySeed);
  const kim = staff('Kim Park');
  const at = hour(addDays(today, -openedBack), 15);
  const { studies } = await play(listStudies, kim, at, {});
  if (studies.length > 0) return;
  const studyId = chance.uuid(Date.parse(at)) as Id<'StudyId'>;
  const params = { studyId };
  await play(saveStudy, kim, at, {
    params,
    body: {
      title,
      runBy: 'Kim Park',
      contact: 'Kim Park, 555 0107',
      ethicsReference: 'DEMO-IRB 2026-14',
      ethicsOn: addDays(today, -openedBack - 20),
    },
  });
  for (const language of ['en', 'es'] as const) {
    await play(publishStudyText, kim, at, {
      params,
      body: { version: 1, language, words: words[language], asksAgain: true, reason: null },
    });
  }
  await play(setStudyState, kim, at, { params, body: { state: 'open' } });
  await play(addStudyMeasure, kim, at, {
    params,
    body: {
      measureId: chance.uuid(Date.parse(at)) as Id<'MeasureId'>,
      draft: { what: { kind: 'instrument', id: 'sleep_quality' }, schedule },
      why,
      sharesScore: false,
      attestation: {
        basis: 'terms',
        reference: 'A single rating from 0 to 10, asked in words of our own',
        inNameOf: 'Research and quality office',
      },
    },
  });
}

/** Rosa agrees on her phone, and answers the first two of three; Mina says no. */
export async function chooseStudy(story: Story, self: PatientActor, told: Stage): Promise<void> {
  if (story.key !== 'rosa' && story.key !== 'mina') return;
  const stage: Stage = { ...told, chance: chanceFrom(studySeed + story.key.length) };
  const { play, chance, today } = stage;
  const at = hour(addDays(today, -joinedBack), 18);
  const [study] = (await play(readMyStudies, self, at, {})).studies;
  if (study === undefined) return;
  const agrees = story.key === 'rosa';
  const phone = { deviceId: chance.uuid(Date.parse(at)) as Id<'DeviceId'>, seq: 1 };
  const body = {
    consentId: chance.uuid(Date.parse(at)),
    studyId: study.studyId,
    said: agrees ? 'agreed' : 'declined',
    version: study.version,
    language: study.language,
    name: agrees ? self.name : null,
    saidAt: at,
  };
  const { answers } = await play(pushOperations, self, at, {
    body: {
      patientId: self.patientId,
      deviceId: phone.deviceId,
      operations: [{ opId: chance.uuid(Date.parse(at)), seq: 1, kind: 'study-choice', body }],
    },
  });
  const refused = answers.find(({ result }) => result === 'rejected');
  if (refused !== undefined) throw new Error(`study: ${JSON.stringify(refused.problem)}`);
  if (agrees) await answerTwice(story, self, stage, phone);
}

async function answerTwice(
  story: Story,
  self: PatientActor,
  stage: Stage,
  phone: { readonly deviceId: Id<'DeviceId'>; seq: number },
): Promise<void> {
  let answered = 0;
  for (let back = joinedBack; back > 0 && answered < 2; back--) {
    const day = addDays(stage.today, -back);
    const { due } = await stage.play(readMyQuestionnaires, self, hour(day, 19), {});
    const asked = due.find((one) => one.why === why);
    if (asked === undefined) continue;
    await complete(asked, { story, self, stage, day, phone });
    answered += 1;
  }
}
