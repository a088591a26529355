import type { Alarm, Instrument, Item } from '#measures';
import type { Proved } from './definition.ts';
import type { Draft, DraftItem } from './draft.ts';
import { itemKeys } from './item-keys.ts';
import { likeness } from './pairing.ts';
import { note, type ReportLine, refusal } from './report-line.ts';
import { safetyReport } from './safety-report.ts';

type Found = {
  readonly alarms: readonly Alarm[];
  readonly refused: readonly ReportLine[];
  readonly notes: readonly ReportLine[];
};

type ItemAlarm = Extract<Alarm, { readonly item: string }>;
/** A question that alarms in a questionnaire we know. */
type Watched = { readonly item: Item; readonly alarms: readonly ItemAlarm[] };
type Borrowed = Watched & { readonly asked: DraftItem };

/**
 * A question that alarms in a questionnaire we know alarms in any form that asks it, whether its code
 * says so or its words. Where nobody could say from which answer on, the form is refused; so it is
 * where a question seems to ask about suicide or self-harm and is none that we know.
 */
export function alarmsFor(
  draft: Draft,
  id: string,
  known: readonly Instrument[],
  proved: Proved | null,
): Found {
  const keys = itemKeys(draft, id, proved?.values);
  const watched = known.flatMap(watchedIn);
  const heard = new Set(heardIn(proved));
  const borrowed = draft.items
    .filter((asked) => !heard.has(asked))
    .flatMap((asked): readonly Borrowed[] => {
      const match = watchedBy(asked, watched);
      return match === null ? [] : [{ asked, ...match }];
    });
  const clear = borrowed.filter(({ asked, item }) => answersTell(asked, item));
  const alarms = clear.flatMap(({ asked, alarms: raised }) => {
    const key = keys.get(asked.linkId);
    return key === undefined ? [] : raised.map((alarm) => ({ ...alarm, item: key.id }));
  });
  const watchedHere = new Set([...heard, ...borrowed.map(({ asked }) => asked)]);
  return {
    alarms,
    refused: [
      ...borrowed.filter((one) => !clear.includes(one)).map(answersDiffer),
      ...safetyReport(draft, watchedHere),
    ],
    notes: clear.map(({ asked: { path, linkId } }) =>
      note('taken', path, 'alarm', 'An answer to this question raises an alarm.', linkId),
    ),
  };
}

/** Questions of the questionnaire it is: those that alarm there, and those in the words known. */
function heardIn(proved: Proved | null): readonly DraftItem[] {
  if (proved === null) return [];
  const { alarms } = proved.claim.instrument;
  return proved.pairs
    .filter(({ item, asked }) => {
      const alarming = alarms.some((one) => 'item' in one && one.item === item.id);
      return alarming || likenessTo(item, asked.text ?? '') >= sameEnough;
    })
    .map(({ asked }) => asked);
}

const watchedIn = ({ items, alarms }: Instrument): readonly Watched[] =>
  items.flatMap((item) => {
    const own = alarms.filter(
      (alarm): alarm is ItemAlarm => 'item' in alarm && alarm.item === item.id,
    );
    return own.length === 0 ? [] : [{ item, alarms: own }];
  });

const answersDiffer = ({ asked: { path, linkId } }: Borrowed): ReportLine => {
  const says = 'This question raises an alarm, and its answers are others than it is known by.';
  return refusal(path, 'alarm-answers-differ', says, linkId);
};

/** Where at least so much of the words is the same, it counts as the same question (own judgement). */
const sameEnough = 0.7;

/** By its code, else by the words that come nearest in any language that ships. */
function watchedBy(asked: DraftItem, watched: readonly Watched[]): Watched | null {
  const coded = watched.find(({ item }) => item.loinc !== null && item.loinc === asked.loinc);
  if (coded !== undefined) return coded;
  const [nearest] = watched
    .map((one) => ({ one, alike: likenessTo(one.item, asked.text ?? '') }))
    .filter(({ alike }) => alike >= sameEnough)
    .toSorted((a, b) => b.alike - a.alike);
  return nearest?.one ?? null;
}

/** With and without the words of the group above it. */
function likenessTo({ text }: Item, asked: string): number {
  const lines = [asked, asked.split('\n').at(-1) ?? ''];
  const known = Object.values(text ?? {});
  return Math.max(0, ...known.flatMap((words) => lines.map((line) => likeness(words, line))));
}

/**
 * Whether each answer has the points it is known by. Words that are known must stand at their points;
 * answers in other words are told by points alone, and in neither by nothing.
 */
function answersTell({ options }: DraftItem, item: Item): boolean {
  const points = options.map(({ weight }, at) => weight ?? at);
  const sorted = points.toSorted((a, b) => a - b);
  const same =
    sorted.length === item.options.length &&
    sorted.every((point, at) => point === item.options[at]?.value);
  return (
    same &&
    options.every(({ label, weight }, at) => {
      const known = item.options.find((one) => isLabel(one.label, label));
      return known === undefined ? weight !== null : known.value === points[at];
    })
  );
}

const isLabel = (known: Item['options'][number]['label'], label: string): boolean =>
  Object.values(known ?? {}).some((words) => /\p{L}/u.test(words) && likeness(words, label) === 1);
