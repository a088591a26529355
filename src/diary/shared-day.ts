import type { Topic } from '#access';
import type { DiaryDayView } from './contract.ts';

type Entry = DiaryDayView['entries'][number];

/** How many days back a helper sees, wherever they look: today and the thirteen before. */
export const familyDays = 14;

const topicsOfDiary: readonly Topic[] = [
  'pain',
  'function',
  'mood',
  'sleep',
  'activity',
  'journal',
];

/** Whether any of these ticks opens something of the diary. */
export function opensDiary(topics: readonly Topic[]): boolean {
  return topics.some((topic) => topicsOfDiary.includes(topic));
}

/**
 * A diary day as a helper may see it. An entry about other things only, or a day of such entries,
 * is not there at all: a number of hidden entries would be a hint.
 */
export function dayFor(day: DiaryDayView, topics: readonly Topic[]): DiaryDayView | null {
  const entries = day.entries.map((entry) => entryFor(entry, topics)).filter(saysSomething);
  if (entries.length === 0) return null;
  const may = (topic: Topic, value: number | null) => (topics.includes(topic) ? value : null);
  return {
    day: day.day,
    pain: may('pain', day.pain),
    inTheWay: may('function', day.inTheWay),
    mood: may('mood', day.mood),
    sleep: may('sleep', day.sleep),
    energy: may('activity', day.energy),
    entries,
  };
}

function entryFor(entry: Entry, topics: readonly Topic[]): Entry {
  const may = <Value>(topic: Topic, value: Value): Value | null =>
    topics.includes(topic) ? value : null;
  return {
    entryId: entry.entryId,
    recordedAt: entry.recordedAt,
    pain: may('pain', entry.pain),
    inTheWay: may('function', entry.inTheWay),
    mood: may('mood', entry.mood),
    sleep: may('sleep', entry.sleep),
    energy: may('activity', entry.energy),
    note: may('journal', entry.note),
    sites: may('pain', entry.sites),
    // How often it was rewritten could speak of what is not shown.
    revisions: 1,
    backFilled: entry.backFilled,
  };
}

function saysSomething(entry: Entry): boolean {
  const { pain, inTheWay, mood, sleep, energy, note, sites } = entry;
  return [pain, inTheWay, mood, sleep, energy, note, sites].some((value) => value !== null);
}
