import { addDays, type LocalDate } from '#kernel';
import { type FormItem, instrumentOf } from '#measures';
import { everydayShare } from './intake-answers.ts';
import type { Reading, Story } from './stories.ts';

type About = {
  readonly story: Story;
  readonly day: LocalDate;
  readonly alarms: readonly { readonly item: string; readonly atLeast: number }[];
};

/** What the person says in a round: what diary and readings of these days say too, else the everyday. */
export function answerTo(item: FormItem, about: About): number | null {
  const said = weekOf(about.story, about.day)[item.id] ?? latestOf(about.story, about.day)[item.id];
  const value = said ?? everyday(item, about);
  const calls = about.alarms.some((alarm) => alarm.item === item.id && value >= alarm.atLeast);
  // The alarm is something a visitor tries, not something they find.
  return calls ? (item.options[0]?.value ?? item.number?.min ?? null) : value;
}

function everyday({ id, options, number }: FormItem, { story, day }: About): number {
  const share = everydayShare(`${story.key} ${day}`, id);
  if (number === null) return options[Math.floor(share * options.length)]?.value ?? 0;
  const step = number.step ?? 1;
  return number.min + Math.round(((number.max - number.min) * share * 0.5) / step) * step;
}

/** The week before the day as the diary has it. */
function weekOf({ diary }: Story, day: LocalDate): Readonly<Record<string, number>> {
  const week = diary.filter((one) => one.day >= addDays(day, -7) && one.day < day);
  if (week.length === 0) return {};
  const mean = (of: (one: Story['diary'][number]) => number): number =>
    Math.round(week.reduce((sum, one) => sum + of(one), 0) / week.length);
  const inTheWay = mean((one) => one.inTheWay);
  return {
    peg_1: mean(({ pain }) => pain),
    peg_2: inTheWay,
    peg_3: Math.min(10, inTheWay + 1),
    sleep_quality_1: mean(({ sleep }) => sleep),
    nrs_mood_1: mean(({ mood }) => mood),
    nrs_fatigue_1: 10 - mean(({ energy }) => energy),
  };
}

/** The last reading of mood and worry before the day. */
function latestOf({ readings }: Story, day: LocalDate): Readonly<Record<string, number>> {
  const before = readings.filter((one) => one.day <= day);
  return Object.assign({}, ...before.map(namedAnswers));
}

/** Answers of a reading by item. PHQ-2 and GAD-2 stand in PHQ-4; the rest follow where the battery leads. */
export function namedAnswers({ instrument, answers }: Reading): Record<string, number> {
  const named = Object.fromEntries(
    (instrumentOf(instrument)?.items ?? []).map(({ id }, index) => [id, answers[index] ?? 0]),
  );
  if (instrument === 'gad7') {
    return { ...named, phq4_1: answers[0] ?? 0, phq4_2: answers[1] ?? 0 };
  }
  return instrument === 'phq9'
    ? { ...named, phq4_3: answers[0] ?? 0, phq4_4: answers[1] ?? 0 }
    : named;
}
