import { momentOf } from '#calendar';
import { addDays, addHours, type Instant, type LocalDate, type TimeZone } from '#kernel';
import type { KeptFinding, Settled } from '#reasoning/server';
import { crisisContactOn, crisisDischargeOn } from '#safety';

/**
 * By when a person is spoken with after an alarm or a discharge. New facts about the same alarm do not
 * put it off, and after a discharge it counts from the day of discharge.
 */
export function followUpDue(
  kept: KeptFinding,
  { ended }: Pick<Settled, 'ended'>,
  zone: TimeZone,
): Instant | null {
  const { rule } = kept.finding;
  if (rule.id === 'SAF-13') return afterDischarge(kept, zone);
  if (rule.id !== 'SAF-10' || kept.dueAt === null) return null;
  const before = ended.find(({ finding }) => finding.rule.id === rule.id);
  if (before === undefined || before.dueAt === null) return null;
  const isSame = contactIn(before) === contactIn(kept);
  return isSame && before.dueAt < kept.dueAt ? before.dueAt : null;
}

const factIn = ({ finding }: KeptFinding, name: string) =>
  finding.facts.find((fact) => fact.name === name);

const contactIn = (kept: KeptFinding): string | null =>
  factIn(kept, crisisContactOn.name)?.id ?? null;

function afterDischarge(kept: KeptFinding, zone: TimeZone): Instant | null {
  const value = factIn(kept, crisisDischargeOn.name)?.value;
  if (typeof value !== 'string' || value === 'none') return null;
  // The record proved it a day.
  const on = value as LocalDate;
  const { due } = kept.finding;
  if (due === null) return null;
  // From the beginning of that day: never later than the hours allow.
  if ('hours' in due) return addHours(momentOf(on, 0, zone), due.hours);
  return momentOf(addDays(on, due.days + 1), 0, zone);
}
