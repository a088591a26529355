import { allOf, anyOf, daysBetween, type LocalDate, type Tri } from '#kernel';
import { belongsTo } from './group.ts';
import { groups } from './groups.ts';
import type { Taken } from './taken.ts';

/** Groups whose start or change some rule watches. */
export const watchedGroups = [
  'watchedAfterChange',
  'moodSignal',
  'antidepressants',
  'cnsActive',
  'opioids',
  'notStartedInPrimaryPain',
] as const;
export type WatchedGroup = (typeof watchedGroups)[number];

export type Change = {
  readonly medicine: string;
  readonly kind: 'start' | 'increase' | 'decrease' | 'change';
  readonly groups: readonly WatchedGroup[];
  /** Groups it may belong to: its name is not known. */
  readonly maybe: readonly WatchedGroup[];
  /** null: the day is not known; then not after `notAfter`, where that is known. */
  readonly on: LocalDate | null;
  readonly notAfter: LocalDate | null;
};

/** The start of every medicine, and its last change of dose where one is told. */
export function changesOf(list: readonly Taken[]): readonly Change[] {
  return list.flatMap((taken): Change[] => {
    const { label: medicine, started, changed, changedUp } = taken;
    const verdicts = watchedGroups.map((name) => [name, belongsTo(taken, groups[name])] as const);
    const about = {
      medicine,
      groups: verdicts.filter(([, verdict]) => verdict === true).map(([name]) => name),
      maybe: verdicts.filter(([, verdict]) => verdict === 'unknown').map(([name]) => name),
    };
    if (about.groups.length === 0 && about.maybe.length === 0) return [];
    const start: Change = { ...about, kind: 'start', on: started, notAfter: changed };
    if (changed === null || changed === started) return [start];
    return [start, { ...about, kind: kindOf(changedUp), on: changed, notAfter: null }];
  });
}

const kindOf = (up: boolean | null): Change['kind'] =>
  up === null ? 'change' : up ? 'increase' : 'decrease';

type Asked = {
  readonly group: WatchedGroup;
  readonly kinds: readonly Change['kind'][];
  readonly today: LocalDate;
  readonly withinDays: number;
  /** Whether a start that is planned counts. */
  readonly planned?: boolean;
};

/** The changes of a group within the last days, each with how sure that is; null = no list. */
export function changesWithin(
  changes: readonly Change[] | null,
  asked: Asked,
): readonly (readonly [Change, Tri])[] | null {
  if (changes === null) return null;
  return changes.map((change) => [change, isWithin(change, asked)] as const);
}

export function changedWithin(changes: readonly Change[] | null, asked: Asked): Tri {
  const found = changesWithin(changes, asked);
  return found === null ? 'unknown' : anyOf(found.map(([, verdict]) => verdict));
}

function isWithin(change: Change, asked: Asked): Tri {
  const member = memberOf(change, asked.group);
  if (member === false) return false;
  return allOf([member, isOfKind(change, asked.kinds), isRecent(change, asked)]);
}

function memberOf({ groups: sure, maybe }: Change, group: WatchedGroup): Tri {
  if (sure.includes(group)) return true;
  return maybe.includes(group) ? 'unknown' : false;
}

/** A change whose direction is not told may be any of them. */
function isOfKind({ kind }: Change, kinds: Asked['kinds']): Tri {
  if (kinds.includes(kind)) return true;
  return kind === 'change' && kinds.includes('increase') ? 'unknown' : false;
}

function isRecent({ on, notAfter }: Change, { today, withinDays, planned }: Asked): Tri {
  if (on !== null) {
    const ago = daysBetween(on, today);
    return ago <= withinDays && (ago >= 0 || planned === true);
  }
  return notAfter !== null && daysBetween(notAfter, today) > withinDays ? false : 'unknown';
}
