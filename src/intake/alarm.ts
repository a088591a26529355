import * as z from 'zod/mini';
import { type AlarmName, alarmsIn, asq, cssrsItems, type Instrument, phq9 } from '#measures';
import { checkAnswer } from './answer-check.ts';
import { hasBodySign } from './body-signs.ts';
import { type IntakeAnswers, numbersIn } from './follow-up.ts';

/** Alarms among these answers. Read before and apart from any score; nothing submitted is needed. */
export function intakeAlarms(answers: IntakeAnswers): readonly AlarmName[] {
  const numbers = numbersIn(answers);
  // C-SSRS travels without its scoring: any yes is one that people are called for.
  const saidYes = cssrsItems.some((id) => numbers[id] === 1);
  return [
    ...new Set<AlarmName>([
      ...alarmsIn(phq9, numbers),
      ...alarmsIn(asq, numbers),
      ...(saidYes ? (['suicide-screen-positive'] as const) : []),
    ]),
  ];
}

/** What was said, whatever else is wrong with the answer that says it. */
const said = z.object({ item: z.string(), value: z.nullable(z.number()) });
export type Said = z.output<typeof said>;

/**
 * An answer that raises an alarm by itself, read before its id, mode, language or time is looked at:
 * an answer that cannot be kept must not silence what the person said. null: no alarm, or no answer.
 */
export function alarmSaid(raw: unknown): Said | null {
  const parsed = said.safeParse(raw);
  if (!parsed.success) return null;
  const { item, value } = parsed.data;
  if (cssrsItems.includes(item)) return value === 1 ? { item, value } : null;
  if (!checkAnswer(item, value).ok) return null;
  return intakeAlarms({ [item]: value }).length > 0 ? { item, value } : null;
}

/** The same for warning signs of the body: what was said of them, where one is there or not ruled out. */
export function bodySignsSaid(raw: unknown): IntakeAnswers | null {
  const parsed = z.object({ item: z.literal('body-signs'), value: z.unknown() }).safeParse(raw);
  if (!parsed.success || !checkAnswer(parsed.data.item, parsed.data.value).ok) return null;
  const answers = { 'body-signs': parsed.data.value };
  return hasBodySign(answers) ? answers : null;
}

/** Items whose single answer can raise an alarm. */
export const alarmItems: ReadonlySet<string> = new Set([
  ...phq9.alarms.flatMap((alarm) => ('item' in alarm ? alarm.item : [])),
  ...asq.items.map(({ id }) => id),
  ...cssrsItems,
]);

/** Whether every answer that calls for a person now is one that the safety rules hear at once. */
export const isHeard = ({ alarms }: Pick<Instrument, 'alarms'>): boolean =>
  alarms.every((alarm) => 'score' in alarm || alarmItems.has(alarm.item));
