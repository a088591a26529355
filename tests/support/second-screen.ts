import { setParameter } from '#administration';
import { momentOf } from '#calendar';
import { addDays, type Instant, type LocalDate, localDayOf, type TimeZone } from '#kernel';
import { attestLicence, saveWording, statementFor } from '#library';
import { instrumentOf } from '#measures';
import { type AlertView, openSecondScreen, readAlerts, saveSecondScreen } from '#safety';
import type { Client } from './client.ts';
import { type Clinic, newId } from './clinic.ts';

export const newYork = 'America/New_York' as TimeZone;

/** A time of day in New York on the coming Tuesday, or so many days after it. */
export function onTuesday(time: string, daysLater = 0): Instant {
  const today = localDayOf(new Date().toISOString() as Instant, newYork);
  const inAWeek = Array.from({ length: 7 }, (_, at) => addDays(today, at + 1));
  const tuesday = inAWeek.find((day) => new Date(`${day}T12:00:00Z`).getUTCDay() === 2);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return momentOf(addDays(tuesday as LocalDate, daysLater), hour * 60 + minute, newYork);
}

export const alertsOf = async (clinic: Clinic): Promise<readonly AlertView[]> =>
  (await clinic.wu.ask(readAlerts, {})).alerts;

const about = ({ patientId, alertId }: AlertView) => ({ params: { patientId, alertId } });

export const screensOffered = (clinic: Clinic, alert: AlertView) =>
  clinic.wu.ask(openSecondScreen, about(alert));

export type Answers = Readonly<Record<string, number | null>>;

export const screenOf = (alert: AlertView, instrument: string, answers: Answers) => ({
  ...about(alert),
  body: {
    screenId: newId<'ScreenId'>(),
    instrument,
    version: instrumentOf(instrument)?.version ?? 1,
    language: 'en',
    mode: 'telephone' as const,
    answers,
  },
});

export const asks = (clinic: Clinic, alert: AlertView, instrument: string, answers: Answers) =>
  clinic.wu.ask(saveSecondScreen, screenOf(alert, instrument, answers));

/** The clinic holds the licence of C-SSRS and brings its own wording. */
export async function bringsCssrs(administrator: Client, from: LocalDate): Promise<void> {
  const cssrs = instrumentOf('cssrs');
  if (cssrs === null) throw new Error('the library knows it');
  const params = { instrument: 'cssrs' };
  await administrator.ask(attestLicence, {
    params,
    body: {
      attestationId: newId<'AttestationId'>(),
      language: 'en',
      statement: statementFor(cssrs, 'en', false),
      basis: 'licence',
      reference: 'Licence 12',
      inNameOf: 'Riverside',
      from,
      until: null,
    },
  });
  const items = Object.fromEntries(
    cssrs.items.map(({ id }, at) => [
      id,
      { text: `Question ${at + 1} of this clinic`, options: { '0': 'No', '1': 'Yes' } },
    ]),
  );
  await administrator.ask(saveWording, {
    params,
    body: { language: 'en', version: 1, words: { title: 'How safe you feel', items } },
  });
}

export const sets = (administrator: Client, parameter: string, value: string) =>
  administrator.ask(setParameter, {
    params: { parameter },
    body: { settingId: newId<'SettingId'>(), value, reason: 'As the clinic works' },
  });
