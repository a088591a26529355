import type { Actor, PatientId } from '#access';
import type { Reader } from '#database/server';
import { asyncItem9, gad2Positive, inForce, intakeReplyDays, phq2Positive } from '#evidence';
import {
  type AskedForm,
  type IntakeSettings,
  type IntakeState,
  intakeAlarms,
  type KeptAnswer,
  offeredAnswers,
} from '#intake';
import { addDays, assert, type Instant, localDayOf } from '#kernel';
import { type Patient, patientViewOf } from '#profile';
import { patientReader, type Site, siteReader } from '#profile/server';
import { settingReader } from '#reasoning/server';
import { crisisContactReader, isWarningSignOpen } from '#safety/server';
import { answerReader } from './answer-store.ts';
import { batteryFormsFor } from './battery.ts';
import type { IntakeDeps } from './flow.ts';
import type { Intake } from './intake-store.ts';
import { linkReader } from './link-store.ts';
import { secondScreenFor } from './second-screen.ts';

export type Around = {
  readonly patient: Patient;
  readonly site: Site;
  readonly settings: IntakeSettings;
  /** On a tablet of the clinic, handed over for this one intake. */
  readonly kiosk: boolean;
  /** Days within which the clinic answers whoever handed in: what the last page promises. */
  readonly replyDays: number;
};

type Asked = { readonly patientId: PatientId; readonly actor: Actor; readonly now: Instant };

/** Who the intake is about, and what decides its questions. */
export async function around(db: Reader, { patientId, actor, now }: Asked): Promise<Around> {
  const patient = await patientReader(db).patient(patientId);
  assert(patient !== null, 'whoever has an intake is registered');
  const site = await siteReader(db).site(actor.siteId);
  const bearer = { country: site.country, siteId: site.siteId, accountId: null, patientId };
  const settings = await settingReader(db).for(bearer);
  const chosen = {
    language: patient.language,
    day: localDayOf(now, patient.timeZone),
    bearer,
    settings,
    now,
  };
  const kiosk = actor.kind === 'intake' && (await linkReader(db).isKiosk(patientId, actor.linkId));
  return {
    patient,
    site,
    kiosk,
    replyDays: inForce(intakeReplyDays, settings, bearer, now).value,
    settings: {
      // Staff who ask are there to hear the answer, as in the clinic; a link is heard by nobody at night.
      asksItem9:
        actor.kind === 'staff' ||
        kiosk ||
        inForce(asyncItem9, settings, bearer, now).value === 'on',
      phq2Positive: inForce(phq2Positive, settings, bearer, now).value,
      gad2Positive: inForce(gad2Positive, settings, bearer, now).value,
      forms: await batteryFormsFor(db, chosen),
      secondScreen: await secondScreenFor(db, chosen),
    },
  };
}

export async function stateOf(
  db: Reader,
  intake: Intake,
  whole: Around,
  deps: Pick<IntakeDeps, 'medicinesOf' | 'offeredTo'>,
  now: Instant,
): Promise<IntakeState> {
  const { patient, site, settings, kiosk } = whole;
  const answers = await answerReader(db).answers(patient.patientId, intake.intakeId);
  const bodySignOpen = await isWarningSignOpen(db, patient.patientId);
  const contacts = await crisisContactReader(db).shown(site.siteId, site.country);
  const { patientId, givenName, language, reading, birthDate, sex } = patient;
  const medicines = [...(await deps.medicinesOf(db, patientId))];
  const { today } = patientViewOf(patient, now);
  // Once it is handed in there is nothing left to confirm.
  const offered = intake.submittedAt === null ? await deps.offeredTo(db, patientId) : [];
  return {
    intakeId: intake.intakeId,
    patient: { patientId, givenName, language, reading, today },
    clinic: { name: site.name, phone: site.phone },
    answers: answers.map(({ item, value, answeredAt }) => ({ item, value, answeredAt })),
    ...settings,
    forms: [...(settings.forms ?? [])].map(travelling),
    crisisContacts: [...contacts],
    known: { birthDate, sex, language, medicines },
    offered: [...offeredAnswers(offered)],
    bodySignOpen,
    alarmed: intakeAlarms(byItem(answers)).length > 0,
    kiosk,
    submittedAt: intake.submittedAt,
    next: intake.submittedAt === null ? null : nextFor(intake.submittedAt, whole, bodySignOpen),
  };
}

/** As JSON carries it. */
const travelling = ({ form, section, trigger }: AskedForm) => ({
  form,
  section,
  trigger:
    trigger !== null && 'items' in trigger ? { ...trigger, items: [...trigger.items] } : trigger,
});

/** A day within the week is no answer to an emergency: none is named while a warning sign is open. */
function nextFor(
  submittedAt: Instant,
  { patient, site, replyDays }: Around,
  bodySignOpen: boolean,
): IntakeState['next'] {
  return {
    words: {
      en: 'Thank you. Your team reads your answers and calls you to talk about the next step.',
      'en-x-plain': 'Thank you. Your team reads your answers. Then we call you.',
      es: 'Gracias. Su equipo lee sus respuestas y le llama para hablar del próximo paso.',
      ar: 'شكرًا لك. يقرأ فريقك إجاباتك ثم يتصل بك للحديث عن الخطوة التالية.',
    },
    by: bodySignOpen ? null : addDays(localDayOf(submittedAt, patient.timeZone), replyDays),
    who: site.name,
  };
}

/** Values by item, as the questions are decided by. */
export const byItem = (answers: readonly KeptAnswer[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(answers.map(({ item, value }) => [item, value]));
