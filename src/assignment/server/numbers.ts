import type { AskingSettings } from '#assignment';
import type { QuietHours } from '#calendar';
import type { Reader } from '#database/server';
import {
  asyncItem9,
  type Bearer,
  inForce,
  type NumberParameter,
  questionnaireChunkMinutes,
  questionnaireMinutesPerWeek,
  quietFromHour,
  quietUntilHour,
  reuseAnswersDays,
  type Setting,
  secondScreen,
  secondsPerQuestion,
  suicideProfile,
} from '#evidence';
import type { Instant } from '#kernel';
import type { Patient } from '#profile';
import { type Site, siteReader } from '#profile/server';
import { settingReader } from '#reasoning/server';
import { secondScreenUnder } from '#safety';

/** The numbers a clinic may tune, as they are in force for one person. */
export type Numbers = AskingSettings & {
  readonly site: Site;
  readonly minutesPerWeek: number;
  readonly chunkMinutes: number;
  readonly secondsPerQuestion: number;
  readonly reuseDays: number;
  readonly quiet: QuietHours;
  /** The value of a cut-off that is a number or a parameter. */
  readonly valueOf: (cut: NumberParameter | number) => number;
};

export async function numbersFor(db: Reader, patient: Patient, now: Instant): Promise<Numbers> {
  const { patientId, siteId } = patient;
  const site = await siteReader(db).site(siteId as Site['siteId']);
  const bearer: Bearer = { country: site.country, siteId: site.siteId, accountId: null, patientId };
  const settings = await settingReader(db).for(bearer);
  const value = (parameter: NumberParameter) => inForce(parameter, settings, bearer, now).value;
  return {
    site,
    asksItem9: inForce(asyncItem9, settings, bearer, now).value === 'on',
    secondScreen: secondScreenOf(settings, bearer, now),
    minutesPerWeek: value(questionnaireMinutesPerWeek),
    chunkMinutes: value(questionnaireChunkMinutes),
    secondsPerQuestion: value(secondsPerQuestion),
    reuseDays: value(reuseAnswersDays),
    quiet: { fromMinutes: value(quietFromHour) * 60, toMinutes: value(quietUntilHour) * 60 },
    valueOf: (cut) => (typeof cut === 'number' ? cut : value(cut)),
  };
}

function secondScreenOf(settings: readonly Setting[], bearer: Bearer, now: Instant) {
  const profile = inForce(suicideProfile, settings, bearer, now).value;
  return secondScreenUnder(profile, inForce(secondScreen, settings, bearer, now).value);
}
