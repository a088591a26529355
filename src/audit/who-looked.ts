import type * as z from 'zod/mini';
import type { Instant, LocalDate, Text } from '#kernel';
import { actions, otherAction, roleWords } from './actions.ts';
import { spanishActions, spanishOtherAction, spanishRoles } from './actions-spanish.ts';
import type { whoLookedView } from './contract.ts';

/** What one actor did under one name on one day, counted. */
export type Looked = {
  readonly day: LocalDate;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly name: string | null;
  readonly role: string | null;
  readonly action: string;
  readonly refused: boolean;
  readonly times: number;
  readonly lastAt: Instant;
};

type View = z.output<typeof whoLookedView>;

/** Rows, newest day first, as a person reads them: day, then who, then what. */
export function whoLooked(rows: readonly Looked[], before: LocalDate | null): View {
  return {
    days: grouped(rows, ({ day }) => day).map((ofDay) => ({
      day: ofDay[0].day,
      looks: grouped(ofDay, whoOf).map((ofOne) => ({
        who: {
          name: ofOne[0].name,
          role: roleOf(ofOne[0]),
          you: ofOne[0].actorKind === 'patient',
        },
        what: ofOne.map(({ action, times, lastAt, refused }) => ({
          words: wordsFor(action),
          times,
          lastAt,
          refused,
        })),
      })),
    })),
    before,
  };
}

const whoOf = ({ actorKind, actorId, role }: Looked): string => `${actorKind} ${actorId} ${role}`;

function wordsFor(action: string): Text {
  const words = actions[action];
  return words === undefined
    ? withSpanish(otherAction, spanishOtherAction)
    : withSpanish(words, spanishActions[action]);
}

function roleOf({ role, actorKind }: Looked): Text {
  const known: Readonly<Record<string, Text>> = roleWords;
  const name =
    [role, actorKind].find((one) => one !== null && known[one] !== undefined) ?? 'system';
  return roleForPeople(name);
}

/** What somebody with this role does, in every language people read here. */
export function roleForPeople(role: string): Text {
  const known: Readonly<Record<string, Text>> = roleWords;
  const spanish: Readonly<Record<string, string>> = spanishRoles;
  return withSpanish(known[role] ?? roleWords.system, spanish[role]);
}

const withSpanish = (text: Text, es: string | undefined): Text =>
  es === undefined ? text : { ...text, es };

type Group<Item> = readonly [Item, ...Item[]];

/** Groups in the order of their first item. */
function grouped<Item>(items: readonly Item[], key: (item: Item) => string): Group<Item>[] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
