import type { Heard } from '#plan/server';
import { alarmFacts } from './alarm-facts.ts';
import { alarmsOf } from './intake-person.ts';
import { suicideFacts } from './suicide-facts.ts';

/** The C-SSRS, as it stands for the person's alerts too; scored forms reach the plan as scores. */
export const dangerSaid: Heard = async (db, patient, today) => {
  const alarms = await alarmsOf(db, patient);
  if (alarms === null) return [];
  const said = alarmFacts(alarms, patient.timeZone).filter(({ name }) => name.startsWith('cssrs.'));
  return [...said, ...suicideFacts(said, today)];
};
