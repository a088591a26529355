import type { Instant } from '#kernel';
import {
  asq,
  type BatteryPart,
  batteryOf,
  cssrsItems,
  type Form,
  type GivenAnswer,
} from '#measures';
import type { AskedForm } from './battery.ts';

/** Value by item id; null: "I would rather not say", which is an answer; undefined: not asked yet. */
export type IntakeAnswers = Readonly<Record<string, unknown>>;

/** What decides which questions come: the site's cut-offs and whether item 9 may be asked here. */
export type IntakeSettings = {
  readonly asksItem9: boolean;
  readonly phq2Positive: number;
  readonly gad2Positive: number;
  /** Questionnaires the site chose beside the usual ones; a phone gets them with the intake. */
  readonly forms?: readonly AskedForm[] | undefined;
  /**
   * What follows an answer to item 9 above zero, by the safety profile: a form with the words of the site in place
   * of ASQ, or null: no form, a person speaks with them. Left out, ASQ.
   */
  readonly secondScreen?: Form | null | undefined;
};

export const item9 = 'phq9_9';

/** One occasion: how long ago an answer was given plays no part within it. */
const sameTime = '2000-01-01T00:00:00.000Z' as Instant;

/** The questionnaires this person gets, each with the items that were or are to be asked. */
export function partsFor(
  answers: IntakeAnswers,
  settings: IntakeSettings,
): ReadonlyMap<string, readonly string[]> {
  const given = Object.entries(numbersIn(answers)).map(
    ([item, value]): GivenAnswer => ({ item, value, answeredAt: sameTime }),
  );
  const parts = batteryOf(given, { ...settings, reuseDays: 1 }, sameTime);
  return new Map(
    parts
      .map((part): [string, readonly string[]] => [part.instrument.id, itemsOf(part, answers)])
      // Questions of ASQ that were answered before the site chose otherwise stay among the answers.
      .map(([id, items]) => [id, id === asq.id ? asqItems(items, answers, settings) : items]),
  );
}

const asqItems = (
  items: readonly string[],
  answers: IntakeAnswers,
  { secondScreen }: IntakeSettings,
): readonly string[] =>
  secondScreen === undefined ? items : items.filter((id) => answers[id] !== undefined);

/** Items to be asked now or answered before; what another questionnaire answered is not among them. */
function itemsOf({ instrument, open }: BatteryPart, answers: IntakeAnswers): readonly string[] {
  return instrument.items.flatMap(({ id }) =>
    answers[id] !== undefined || open.includes(id) ? id : [],
  );
}

export const isSafetyItem = (id: string): boolean =>
  cssrsItems.includes(id) || asq.items.some((item) => item.id === id);

export function numbersIn(answers: IntakeAnswers): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, value]) =>
      typeof value === 'number' || value === null ? [[id, value]] : [],
    ),
  );
}
