import { type AlarmName, alarmsIn, asq, phq9 } from '#measures';
import { type IntakeAnswers, numbersIn } from './follow-up.ts';

/** Alarms among these answers. Read before and apart from any score; nothing submitted is needed. */
export function intakeAlarms(answers: IntakeAnswers): readonly AlarmName[] {
  const numbers = numbersIn(answers);
  return [...new Set([...alarmsIn(phq9, numbers), ...alarmsIn(asq, numbers)])];
}

/** Items whose single answer can raise an alarm. */
export const alarmItems: ReadonlySet<string> = new Set([
  ...phq9.alarms.flatMap((alarm) => ('item' in alarm ? alarm.item : [])),
  ...asq.items.map(({ id }) => id),
]);
