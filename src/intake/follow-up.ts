import { asq, gad7, type Instrument, openItems, phq4, phq8, phq9 } from '#measures';

/** Value by item id; null: "I would rather not say", which is an answer; undefined: not asked yet. */
export type IntakeAnswers = Readonly<Record<string, unknown>>;

/** What decides which questions come: the site's cut-offs and whether item 9 may be asked here. */
export type IntakeSettings = {
  readonly asksItem9: boolean;
  readonly phq2Positive: number;
  readonly gad2Positive: number;
};

/** PHQ-4 holds the first two questions of GAD-7 and of PHQ-9: who answered them is not asked again. */
const anxiety = ['phq4_1', 'phq4_2'] as const;
const depression = ['phq4_3', 'phq4_4'] as const;

export const item9 = 'phq9_9';

/** Questions about mood and worry that this person gets, in order: the short ones first. */
export function moodItems(answers: IntakeAnswers, settings: IntakeSettings): readonly string[] {
  const gate = itemsFor(phq4, answers);
  if (gate.some((id) => answers[id] === undefined)) return gate;
  const longer = settings.asksItem9 ? phq9 : phq8;
  return [
    ...gate,
    ...(mayReach(depression, settings.phq2Positive, answers) ? restOf(longer, answers) : []),
    ...safetyItems(answers),
    ...(mayReach(anxiety, settings.gad2Positive, answers) ? restOf(gad7, answers) : []),
  ];
}

/** After an alarm answer the safety questions come at once, before anything else. */
function safetyItems(answers: IntakeAnswers): readonly string[] {
  const alarming = phq9.alarms.some((alarm) => {
    const value = 'item' in alarm ? answers[alarm.item] : null;
    return 'item' in alarm && typeof value === 'number' && value >= alarm.atLeast;
  });
  const begun = asq.items.some(({ id }) => answers[id] !== undefined);
  return alarming || begun ? itemsFor(asq, answers) : [];
}

/** A skipped answer closes no door: it counts as high as it could have been. */
function mayReach(items: readonly string[], cutOff: number, answers: IntakeAnswers): boolean {
  const most = items.reduce((sum, id) => {
    const value = answers[id];
    return sum + (typeof value === 'number' ? value : highest);
  }, 0);
  return most >= cutOff;
}
const highest = 3;

/** What is left of a questionnaire whose first two questions were asked in the PHQ-4. */
function restOf(instrument: Instrument, answers: IntakeAnswers): readonly string[] {
  return itemsFor(instrument, answers).slice(2);
}

/** Items that were answered, and those the answers so far call for. */
export function itemsFor(instrument: Instrument, answers: IntakeAnswers): readonly string[] {
  const open = new Set(openItems(instrument, numbersIn(answers)));
  return instrument.items.flatMap(({ id }) =>
    answers[id] !== undefined || open.has(id) ? id : [],
  );
}

export function numbersIn(answers: IntakeAnswers): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, value]) =>
      typeof value === 'number' || value === null ? [[id, value]] : [],
    ),
  );
}
