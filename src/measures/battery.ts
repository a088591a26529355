import type { Instant } from '#kernel';
import { type Answers, openItems } from './answers.ts';
import type { Instrument } from './instrument.ts';
import { asq } from './instruments/asq.ts';
import { gad7 } from './instruments/gad.ts';
import { peg } from './instruments/peg.ts';
import { phq4, phq8, phq9 } from './instruments/phq.ts';
import { sleepGate, sleepQuality } from './instruments/sleep.ts';
import { answersAmong, type GivenAnswer, itemsOf, valuesOf } from './reuse.ts';

/** The intake's own questionnaires: a phone bundles no others. */
const findItem = itemsOf([phq4, phq9, phq8, gad7, peg, sleepGate, sleepQuality, asq]);

/** The site's own choices for the intake, read from the parameter registry by the caller. */
export type BatterySettings = {
  /** Parameter `phq2.positive`. */
  readonly phq2Positive: number;
  /** Parameter `gad2.positive`. */
  readonly gad2Positive: number;
  /** Parameter `measures.reuseDays`. */
  readonly reuseDays: number;
  /**
   * Whether item 9 is asked: the person answers in the clinic, or the site has cover round the clock
   * and `safety.asyncItem9` is on. Else PHQ-8 is asked, and the screen says that nobody is watching.
   */
  readonly asksItem9: boolean;
};

/** One questionnaire's part in the intake. */
export type BatteryPart = {
  readonly instrument: Instrument;
  /** Why it is asked, for the progress line and the record. */
  readonly because: 'everyone' | 'low-mood-screen' | 'worry-screen' | 'self-harm-answer';
  /** Items to ask now; what another questionnaire already answered is not among them. */
  readonly open: readonly string[];
  /** Every answer that counts for it, taken-over ones included. */
  readonly answers: Answers;
  readonly done: boolean;
};

/**
 * The intake's questionnaires given the answers so far, in the order they are asked. A self-harm
 * answer puts ASQ first, before anything else is asked. Skipping is answering: a null is not open.
 */
export function batteryOf(
  given: readonly GivenAnswer[],
  settings: BatterySettings,
  now: Instant,
): readonly BatteryPart[] {
  const part = (instrument: Instrument, because: BatteryPart['because']): BatteryPart => {
    const answers = valuesOf(answersAmong(findItem, instrument, given, now, settings.reuseDays));
    const open = openItems(instrument, answers);
    return { instrument, because, open, answers, done: open.length === 0 };
  };
  const screen = part(phq4, 'everyone');
  const mood = part(settings.asksItem9 ? phq9 : phq8, 'low-mood-screen');
  const parts = [
    screen,
    ...(reaches(screen.answers, ['phq4_3', 'phq4_4'], settings.phq2Positive) ? [mood] : []),
    ...(reaches(screen.answers, ['phq4_1', 'phq4_2'], settings.gad2Positive)
      ? [part(gad7, 'worry-screen')]
      : []),
    part(peg, 'everyone'),
    part(sleepGate, 'everyone'),
    part(sleepQuality, 'everyone'),
  ];
  return saidSelfHarm(given, now) ? [part(asq, 'self-harm-answer'), ...parts] : parts;
}

/** The next question of the intake; null when every part is done. */
export function nextQuestion(
  parts: readonly BatteryPart[],
): { readonly part: BatteryPart; readonly item: string } | null {
  for (const part of parts) {
    const [item] = part.open;
    if (item !== undefined) return { part, item };
  }
  return null;
}

/**
 * Whether what was answered is enough already. A skipped question asks for no more questions: the
 * missing score becomes a request to the care manager (SC-70) instead.
 */
function reaches(answers: Answers, items: readonly string[], cut: number): boolean {
  return items.reduce((sum, item) => sum + (answers[item] ?? 0), 0) >= cut;
}

/** Any item 9 above zero, even one that was changed afterwards: what was once said is followed up. */
function saidSelfHarm(given: readonly GivenAnswer[], now: Instant): boolean {
  return given.some(
    ({ item, value, answeredAt }) =>
      item === 'phq9_9' && value !== null && value > 0 && answeredAt <= now,
  );
}
