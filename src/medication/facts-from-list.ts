import { daysBetween, type LocalDate } from '#kernel';
import type { Fact, FactType, Json } from '#reasoning';
import { changesOf } from './changes.ts';
import * as facts from './facts.ts';
import { membersOf } from './group.ts';
import { type GroupName, groups } from './groups.ts';
import type { Taken } from './taken.ts';
import {
  anticholinergicOf,
  brainClassesOf,
  milligramsOf,
  mmeOf,
  prednisoneOf,
  type Total,
} from './totals.ts';

export type Occasion = {
  /** Rises with time; the facts of one list share it. */
  readonly id: string;
  /** The day the list was read through; null in case files, where it counts as current. */
  readonly date: LocalDate | null;
  readonly today: LocalDate;
  readonly source: string;
};

/** Everything rules read from one medicine list. An empty list says that nothing is taken. */
export function medicationFacts(list: readonly Taken[], occasion: Occasion): readonly Fact[] {
  const fact = factFor(list, occasion);
  return [
    ...groupNames.map((name) => fact(facts.groupFacts[name], namesIn(list, name))),
    ...medicineFigures(list, occasion),
  ];
}

const factFor =
  (list: readonly Taken[], occasion: Occasion) =>
  <Value extends Json>(type: FactType<Value>, value: Value | null): Fact => ({
    id: `${occasion.id}#${type.name}`,
    name: type.name,
    value,
    date: occasion.date,
    source: sourceOf(list, value, occasion.source),
  });

/** Sums, counts and days of one medicine list, without the groups its medicines belong to. */
export function medicineFigures(list: readonly Taken[], occasion: Occasion): readonly Fact[] {
  const fact = factFor(list, occasion);
  const pair = (total: FactType<number>, part: FactType<number>, sumOf: SumOf): Fact[] => {
    const sum = sumOf(list);
    const source =
      sum.total === null ? `${occasion.source}; ${failing(list, sumOf)}` : occasion.source;
    return [{ ...fact(total, sum.total), source }, fact(part, sum.knownPart)];
  };
  const brain = brainClassesOf(list);
  const qt = membersOf(list, groups.qtMedicines);
  return [
    ...pair(facts.mmeTotal, facts.mmeKnownPart, mmeOf),
    ...pair(facts.anticholinergicTotal, facts.anticholinergicKnownPart, anticholinergicOf),
    ...pair(facts.prednisoneTotal, facts.prednisoneKnownPart, prednisoneOf),
    fact(facts.cnsActiveClassCount, brain.maybeMore ? null : brain.known.length),
    fact(facts.cnsActiveClassesKnown, brain.known),
    fact(facts.qtCount, qt.maybeMore ? null : qt.known.length),
    fact(facts.qtMedicinesKnown, labels(qt.known)),
    fact(facts.citalopramMg, milligramsOf(list, 'citalopram').total),
    fact(facts.nsaidDays, daysOnNsaid(list, occasion.today)),
    fact(facts.methotrexatePerWeek, methotrexateAWeek(list)),
    fact(facts.medicineChanges, changesOf(list)),
    fact(facts.dmardStableSince, dmardStableSince(list)),
  ];
}

type SumOf = (list: readonly Taken[]) => Total;

/** Which medicines keep a sum from being known. */
const failing = (list: readonly Taken[], sumOf: SumOf): string => {
  const names = labels(list.filter((taken) => sumOf([taken]).total === null));
  return `not known for: ${names.join(', ')}`;
};

const groupNames = Object.keys(facts.groupFacts) as readonly (keyof typeof facts.groupFacts)[];

const labels = (list: readonly Taken[]): readonly string[] => list.map(({ label }) => label);

/** The names of a group; null where none is known and one may be there. */
function namesIn(list: readonly Taken[], group: GroupName): readonly string[] | null {
  const { known, maybeMore } = membersOf(list, groups[group]);
  if (known.length === 0 && maybeMore) return null;
  return group === 'dmardsNeedingBloods' ? ingredientsIn(known, group) : labels(known);
}

/** By ingredient and not by brand: the schedule of blood tests depends on which it is. */
const ingredientsIn = (list: readonly Taken[], group: GroupName): readonly string[] => {
  const found = list.flatMap(({ parts }) => parts.map(({ ingredient }) => ingredient));
  return [...new Set(found.filter(groups[group].has).map(({ name }) => name))];
};

/** A figure that is not known names the medicines it fails on, as the list writes them. */
function sourceOf(list: readonly Taken[], value: Json, source: string): string {
  if (value !== null) return source;
  const unknown = list.filter(({ partlyUnknown }) => partlyUnknown);
  const strange = labels(unknown.filter(({ unsure }) => unsure !== true));
  const unsure = labels(unknown.filter((each) => each.unsure === true));
  return [
    source,
    ...(strange.length === 0 ? [] : [`not recognised: ${strange.join(', ')}`]),
    ...(unsure.length === 0 ? [] : [`not known whether taken: ${unsure.join(', ')}`]),
  ].join('; ');
}

/** Of the NSAID taken for longest; null where a start is not known. */
function daysOnNsaid(list: readonly Taken[], today: LocalDate): number | null {
  const { known, maybeMore } = membersOf(list, groups.systemicNsaids);
  const days = known.map(({ started }) => (started === null ? null : daysBetween(started, today)));
  if (maybeMore || days.includes(null)) return null;
  return Math.max(0, ...days.filter((each) => each !== null));
}

/** Of the entry that is taken most often; null where one more could be taken more often than weekly. */
function methotrexateAWeek(list: readonly Taken[]): number | null {
  const times = membersOf(list, groups.methotrexate).known.map(({ perDay }) => perDay);
  const perWeek = Math.max(0, ...times.map((each) => each ?? 0)) * daysInWeek;
  const rounded = Math.round(perWeek * 100) / 100;
  return times.includes(null) && rounded <= 1 ? null : rounded;
}

const daysInWeek = 7;

/** The latest start or change among DMARDs that need blood tests: the tests follow the newest. */
function dmardStableSince(list: readonly Taken[]): LocalDate | null {
  const { known } = membersOf(list, groups.dmardsNeedingBloods);
  const days = known.map(({ started, changed }) => changed ?? started);
  if (days.includes(null)) return null;
  return (
    days
      .filter((each) => each !== null)
      .toSorted()
      .at(-1) ?? null
  );
}
