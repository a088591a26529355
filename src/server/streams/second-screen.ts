import type { StaffActor } from '#access';
import type { Reader, Writer } from '#database/server';
import { inForce, secondScreen, suicideProfile } from '#evidence';
import { keptScoresOf } from '#exchange/server';
import type { Problem } from '#http';
import { alarmSaid } from '#intake';
import { type AnswerRow, answerWriter, recordInputsOf } from '#intake/server';
import { type Id, type Instant, localDayOf, type Text } from '#kernel';
import { mayUse } from '#library';
import { libraryReader } from '#library/server';
import { type Form, formOf, type Instrument } from '#measures';
import { measureWriter } from '#measures/server';
import type { Patient } from '#profile';
import { derivedId } from '#profile/server';
import { canonical } from '#reasoning';
import type { CountsKept } from '#registry/server';
import { type OpenedScreen, secondScreenUnder } from '#safety';
import {
  type KeptAlert,
  keepScreen,
  type ScreenDeps,
  type ScreenToKeep,
  screenReader,
} from '#safety/server';
import { hearsAlarms } from './hear-alarm.ts';
import { reconsider } from './intake-care.ts';
import { circumstancesOf } from './intake-person.ts';

/** ASQ ships; C-SSRS is asked where the site attested its right and brought its own wording. */
const screens = ['cssrs', 'asq'] as const;

/** The second screens this site may ask of the person now: the one its profile names comes first. */
export async function screensFor(
  db: Reader,
  patient: Patient,
  now: Instant,
): Promise<OpenedScreen> {
  const { settings, bearer } = await circumstancesOf(db, patient, now);
  const profile = inForce(suicideProfile, settings, bearer, now).value;
  const wanted = secondScreenUnder(profile, inForce(secondScreen, settings, bearer, now).value);
  const today = localDayOf(now, patient.timeZone);
  const found: { instrument: string; name: string; form: Form }[] = [];
  for (const id of screens) {
    const definition = await libraryReader(db).definitionOf(id);
    const form = definition && (await formIn(db, definition, patient.language, today));
    if (definition && form) found.push({ instrument: id, name: definition.name, form });
  }
  const first = found.filter(({ instrument }) => instrument === wanted);
  const others = found.filter(({ instrument }) => instrument !== wanted);
  const isMissing = wanted === 'cssrs' && first.length === 0;
  return { offered: [...first, ...others], missing: isMissing ? noWording : null };
}

const noWording: Text = {
  en: 'C-SSRS is chosen here, but the clinic has not attested its licence and brought its own wording for this language. ASQ stands in for it.',
};

/** In the language of the person, else in English: it is read out, or put into words, by a clinician. */
async function formIn(
  db: Reader,
  definition: Instrument,
  language: string,
  today: ReturnType<typeof localDayOf>,
): Promise<Form | null> {
  const register = await libraryReader(db).register();
  for (const tag of [language, 'en']) {
    const use = mayUse(register, definition, tag, today);
    if (!use.ok) continue;
    const form = formOf(definition, use.value.language, use.value.words ?? undefined);
    if (form.ok) return form.value;
  }
  return null;
}

export const secondScreens = (
  counts: CountsKept,
): Pick<ScreenDeps, 'screensFor' | 'keepScreen'> => ({
  screensFor,
  keepScreen: async (trx, { alert, patient }, screen, by, now) => {
    const hears = hearsAlarms(counts);
    const problem = await kept(trx, { alert, patient }, screen, by, now);
    if (problem === null) {
      await hears(trx, { patient, unkept: null, now });
      await reconsider(trx, patient, now, counts);
      return null;
    }
    // What was said is heard, whatever becomes of the page that says it.
    const said = Object.entries(screen.answers).flatMap(
      ([item, value]) => alarmSaid({ item, value }) ?? [],
    );
    const unkept = { entryId: screen.screenId, said };
    if (said.length > 0) await hears(trx, { patient, unkept, now });
    return problem;
  },
});

/** Keeps the screen once; the fault in words where it does not fit. */
async function kept(
  trx: Writer,
  { alert, patient }: { readonly alert: KeptAlert; readonly patient: Patient },
  screen: ScreenToKeep,
  by: StaffActor,
  now: Instant,
): Promise<Problem | null> {
  const before = await screenReader(trx).one(patient.patientId, screen.screenId);
  if (before !== null) {
    return canonical(before.answers) === canonical(screen.answers) ? null : idReused;
  }
  const { offered } = await screensFor(trx, patient, now);
  const open = offered.find(({ instrument }) => instrument === screen.instrument);
  const definition = await libraryReader(trx).definitionOf(screen.instrument);
  if (open === undefined || definition === null) return notOffered;
  const fault = faultIn(open.form, screen.answers);
  if (fault !== null) return fault;
  await keepScreen(trx, {
    patient_id: patient.patientId,
    screen_id: screen.screenId,
    alert_id: alert.alertId,
    instrument: screen.instrument,
    instrument_version: definition.version,
    language: open.form.language,
    mode: screen.mode,
    answers: screen.answers,
    asked_by: by.accountId,
    asked_by_name: by.name,
    asked_at: now,
  });
  await keepAnswers(trx, patient, screen, definition, by, now);
  return null;
}

function faultIn(form: Form, answers: ScreenToKeep['answers']): Problem | null {
  const entries = Object.entries(answers);
  if (entries.length === 0) return noAnswers;
  const wrong = entries.find(([item, value]) => {
    const asked = form.items.find(({ id }) => id === item);
    return asked === undefined || !isOffered(asked, value);
  });
  if (wrong === undefined) return null;
  const message = 'This is not one of the questions, or not one of its answers.';
  const fields = [{ at: `/body/answers/${wrong[0]}`, code: 'not-an-option', message }];
  return { status: 422, code: 'not-an-option', title: message, fields };
}

const isOffered = ({ options }: Form['items'][number], value: number | null): boolean =>
  value === null || options.some((option) => option.value === value);

async function keepAnswers(
  trx: Writer,
  patient: Patient,
  screen: ScreenToKeep,
  definition: Instrument,
  by: StaffActor,
  now: Instant,
): Promise<void> {
  const { patientId, timeZone } = patient;
  const { screenId, mode, language } = screen;
  const items = Object.entries(screen.answers);
  await answerWriter(trx).keep(
    items.map(
      ([item, value]): AnswerRow => ({
        patient_id: patientId,
        answer_id: derivedId(screenId, item) as Id<'AnswerId'>,
        occasion_id: screenId,
        item,
        value,
        mode,
        language,
        answered_at: now,
        received_at: now,
        entered_by: by.accountId,
      }),
    ),
  );
  const day = localDayOf(now, timeZone);
  const record = await recordInputsOf(trx, patient, day);
  const occasion = { patientId, occasionId: screenId, day, now, record };
  const answers = items.map(([item, value]) => ({ item, value, mode, answeredAt: now }));
  const scoreId = derivedId(screenId, definition.id) as Id<'ScoreId'>;
  const workedOut = await keptScoresOf(trx, definition, answers);
  await measureWriter(trx).save(occasion, scoreId, definition, answers, workedOut);
}

const idReused: Problem = {
  status: 409,
  code: 'screen-id-reused',
  title: 'This page was saved before with other answers. Ask again on a new page.',
};
const notOffered: Problem = {
  status: 422,
  code: 'may-not-be-used',
  title: 'This clinic may not ask this screen: the words or the right to use them are missing.',
  fields: [
    {
      at: '/body/instrument',
      code: 'may-not-be-used',
      message: 'This clinic may not ask this screen.',
    },
  ],
};
const noAnswers: Problem = {
  status: 422,
  code: 'no-answers',
  title: 'Nothing was answered yet.',
  fields: [{ at: '/body/answers', code: 'no-answers', message: 'Nothing was answered yet.' }],
};
