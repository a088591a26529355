import { openIntake } from '#accounts';
import {
  type IntakeAnswer,
  readIntake,
  saveIntakeAnswers,
  sendIntakeLink,
  submitIntake,
} from '#intake';
import type { Id, LocalDate } from '#kernel';
import { registerPatient } from '#profile';
import { type Client, clientOf } from './client.ts';
import { type Clinic, newId } from './clinic.ts';

/** A moment so many days from today: links end by the real clock, whatever the clinic's says. */
export function moment(daysFromToday: number, time: string): string {
  const day = new Date(Date.now() + daysFromToday * 86_400_000).toISOString().slice(0, 10);
  return `${day}T${time}:00.000Z`;
}

type Values = Readonly<Record<string, unknown>>;

export type Phone = Client & {
  /** Answers one after the other, as a page does. */
  readonly answers: (values: Values) => ReturnType<typeof saved>;
  /** What the page was told when it was opened: which intake its answers are for. */
  readonly intakeId: Id<'IntakeId'>;
  readonly submits: () => Promise<unknown>;
  readonly reads: () => Promise<{ readonly answered: Values; readonly submittedAt: string | null }>;
};

/** A person whom Ana registered, by name. */
export async function givenRegistered(clinic: Clinic, givenName = 'Rosa', familyName = 'Núñez') {
  const patientId = newId<'PatientId'>();
  const birthDate = '1979-03-20' as LocalDate;
  const timeZone = 'America/New_York' as never;
  const body = { patientId, givenName, familyName, birthDate, timeZone };
  await clinic.ana.ask(registerPatient, { body });
  return patientId;
}

/** The link as it was sent: its address carries the token after the #. */
export async function givenLink(clinic: Clinic, patientId: Clinic['patientId']): Promise<string> {
  const linkId = newId<'IntakeLinkId'>();
  const { url } = await clinic.ana.ask(sendIntakeLink, {
    params: { patientId },
    body: { linkId, channel: 'sms', validDays: 14 },
  });
  return url.slice(url.indexOf('#') + 1);
}

/** A phone that opened the link; opening it again later is a new phone on the same intake. */
export async function givenPhone(clinic: Clinic, token: string): Promise<Phone> {
  const client = clientOf(clinic.server.fastify);
  await client.ask(openIntake, { body: { token } });
  const { intakeId } = await client.ask(readIntake, {});
  /** The ticket is taken away when the intake is handed in; the link still opens it. */
  const holding = async () => {
    if (!client.cookies.has('sinew.intake')) await client.ask(openIntake, { body: { token } });
  };
  return {
    ...client,
    intakeId,
    answers: async (values) => {
      await holding();
      return saved(clinic, client, intakeId, values);
    },
    submits: async () => {
      await holding();
      return client.ask(submitIntake, { body: { intakeId } });
    },
    reads: async () => {
      await holding();
      const { answers, submittedAt } = await client.ask(readIntake, {});
      const answered = Object.fromEntries(answers.map(({ item, value }) => [item, value]));
      return { answered, submittedAt };
    },
  };
}

export function answersOf(clinic: Clinic, values: Values): readonly IntakeAnswer[] {
  return Object.entries(values).map(([item, value]) => ({
    answerId: newId<'AnswerId'>(),
    item,
    value,
    answeredAt: clinic.now(),
    mode: 'self',
    language: 'en',
  }));
}

async function saved(clinic: Clinic, client: Client, intakeId: Id<'IntakeId'>, values: Values) {
  const answers = [...answersOf(clinic, values)];
  const body = { intakeId, sectionsDone: 0, sectionsTotal: 7, answers };
  return client.ask(saveIntakeAnswers, { body });
}

export const mood = (...values: readonly (number | null)[]): Values =>
  Object.fromEntries(values.map((value, at) => [`phq4_${at + 1}`, value]));

/** A person with pain for two years, PEG 6, low mood above the cut, no alarm. */
export const anIntake: Values = {
  consent: true,
  'what-brings': 'My back, and everything else since',
  'body-map': { 'lower-back': 7, 'left-knee': 4 },
  'pain-since': { amount: 2, unit: 'years' },
  peg_1: 6,
  peg_2: 7,
  peg_3: 5,
  phq4_1: 1,
  phq4_2: 0,
  phq4_3: 2,
  phq4_4: 2,
  phq8_3: 2,
  phq8_4: 2,
  phq8_5: 1,
  phq8_6: 1,
  phq8_7: 1,
  phq8_8: 1,
  sleep_gate_1: 1,
  sleep_gate_2: 1,
  sleep_gate_3: 1,
  sleep_quality_1: 3,
  'work-kind': 'night-shift',
  'drives-for-work': 'no',
  barriers: ['time'],
  'matters-picks': ['family', 'sleep'],
  matters: 'Dance at my daughter’s wedding',
};
