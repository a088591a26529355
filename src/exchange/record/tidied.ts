import type { ReadEntry } from './around.ts';
import { fault, quoted, type RecordFault } from './fault.ts';
import type { RecordItem } from './item.ts';
import { measureRow } from './measure-table.ts';

/**
 * Each thing once: of a value the latest, of a condition the latest entry, of a medicine each way it is
 * taken. What was said before is named and not shown.
 */
export function tidied(all: readonly ReadEntry[]): ReadEntry {
  const byKey = new Map<string, RecordItem[]>();
  for (const item of all.flatMap(({ items }) => items)) {
    byKey.set(item.key, [...(byKey.get(item.key) ?? []), item]);
  }
  const once = [...byKey.values()].map(onceOf);
  return {
    items: once.flatMap(({ items }) => items),
    faults: [...all, ...once].flatMap(({ faults }) => faults),
  };
}

const newestFirst = (a: RecordItem, b: RecordItem): number =>
  (b.day ?? '').localeCompare(a.day ?? '');

function onceOf(same: readonly RecordItem[]): ReadEntry {
  const sorted = same.toSorted(newestFirst);
  const [newest] = sorted;
  if (newest === undefined) return { items: [], faults: [] };
  if (newest.content.kind === 'medicine') return eachWay(sorted);
  const older = sorted.slice(1);
  return { items: [newest], faults: older.length === 0 ? [] : [named(newest, older.length)] };
}

function named({ content, says, path }: RecordItem, older: number): RecordFault {
  const what = content.kind === 'value' ? measureRow(content.name).says : quoted(says);
  return fault(path, 'older', `${what}: ${older} older, not shown.`);
}

/** Two strengths or two doses of one medicine are two lines; the same line twice is one. */
function eachWay(sorted: readonly RecordItem[]): ReadEntry {
  const ways = new Map<string, RecordItem>();
  for (const item of sorted) if (!ways.has(item.says)) ways.set(item.says, item);
  const items = [...ways.values()].map((item, at) =>
    at === 0 ? item : { ...item, key: `${item.key}#${at + 1}` },
  );
  const twice = sorted.length - items.length;
  const [first] = items;
  return {
    items,
    faults:
      twice === 0 || first === undefined
        ? []
        : [fault(first.path, 'older', `${quoted(first.says)}: ${twice} the same, not shown.`)],
  };
}
