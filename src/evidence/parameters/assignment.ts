import { own } from '../citations.ts';
import { defineParameter } from '../parameter.ts';

export const questionnaireMinutesPerWeek = defineParameter({
  id: 'questionnaires.minutesPerWeek',
  default: 10,
  unit: 'minutes',
  limits: { min: 2, max: 30 },
  scopes: ['site', 'patient'],
  source: own,
  says: { en: 'Minutes of questionnaires that a person is asked for in one week at most' },
});
export const questionnaireChunkMinutes = defineParameter({
  id: 'questionnaires.chunkMinutes',
  default: 5,
  unit: 'minutes',
  limits: { min: 1, max: 5 },
  scopes: ['site', 'patient'],
  source: own,
  says: { en: 'Minutes after which a pause is offered while answering' },
});
/** 8 seconds for a closed question is to be verified with people in pain; see `instruments.md` §3. */
export const secondsPerQuestion = defineParameter({
  id: 'questionnaires.secondsPerQuestion',
  default: 8,
  unit: 'seconds',
  limits: { min: 4, max: 30 },
  scopes: ['site'],
  source: own,
  says: { en: 'Seconds that one closed question is expected to take' },
});
export const quietFromHour = defineParameter({
  id: 'reminders.quietFromHour',
  default: 21,
  unit: 'o’clock',
  limits: { min: 17, max: 23 },
  whole: true,
  scopes: ['country', 'site', 'patient'],
  source: own,
  says: { en: 'Hour from which nobody is reminded in the evening, on the person’s clock' },
});
export const quietUntilHour = defineParameter({
  id: 'reminders.quietUntilHour',
  default: 8,
  unit: 'o’clock',
  limits: { min: 5, max: 12 },
  whole: true,
  scopes: ['country', 'site', 'patient'],
  source: own,
  says: { en: 'Hour until which nobody is reminded in the morning, on the person’s clock' },
});
