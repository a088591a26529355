import * as z from 'zod/mini';
import { idOf } from '#http';
import type { Id } from '#kernel';
import { contentOf, lineContent, type SafetyLine, safetyLine, saysSame } from './line.ts';

/** Lines a plan holds at most; nobody reads more in need. */
export const linesMax = 120;

/**
 * One change of one line, with what stood there before for whoever made it. `copyId` names the second line
 * that comes about when somebody else changed the same line meanwhile.
 */
export const lineChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('put'),
    line: safetyLine,
    was: z.nullable(lineContent),
    copyId: idOf<'SafetyLineId'>(),
  }),
  z.strictObject({
    kind: z.literal('remove'),
    lineId: idOf<'SafetyLineId'>(),
    was: lineContent,
  }),
]);
export type LineChange = z.output<typeof lineChange>;

export type Changed = {
  readonly lines: readonly SafetyLine[];
  /** Lines that somebody else changed meanwhile: both wordings stand now. */
  readonly keptBoth: readonly Id<'SafetyLineId'>[];
};

/**
 * The plan after a change made on any copy of it, however old: no word of anybody is lost. A line changed
 * by two people stands twice, one that was changed is not removed, and the same change again does nothing.
 */
export function changed(lines: readonly SafetyLine[], changes: readonly LineChange[]): Changed {
  let current = lines;
  const keptBoth: Id<'SafetyLineId'>[] = [];
  for (const change of changes) {
    const after = change.kind === 'put' ? put(current, change) : remove(current, change);
    keptBoth.push(...after.keptBoth);
    current = after.lines;
  }
  return { lines: current, keptBoth };
}

type Put = Extract<LineChange, { kind: 'put' }>;
type Remove = Extract<LineChange, { kind: 'remove' }>;

function put(lines: readonly SafetyLine[], { line, was, copyId }: Put): Changed {
  const there = lines.find(({ lineId }) => lineId === line.lineId);
  // New, or taken out by somebody who did not know of this wording.
  if (there === undefined) return { lines: [...lines, line], keptBoth: [] };
  if (saysSame(there, line)) return { lines, keptBoth: [] };
  if (was !== null && saysSame(there, was)) {
    const next = { ...there, ...contentOf(line) };
    return { lines: lines.map((one) => (one === there ? next : one)), keptBoth: [] };
  }
  if (lines.some(({ lineId }) => lineId === copyId)) return { lines, keptBoth: [] };
  const copy = { ...line, lineId: copyId, step: there.step };
  return {
    lines: lines.flatMap((one) => (one === there ? [there, copy] : [one])),
    keptBoth: [there.lineId],
  };
}

function remove(lines: readonly SafetyLine[], { lineId, was }: Remove): Changed {
  const there = lines.find((line) => line.lineId === lineId);
  if (there === undefined) return { lines, keptBoth: [] };
  if (!saysSame(there, was)) return { lines, keptBoth: [lineId] };
  return { lines: lines.filter((line) => line !== there), keptBoth: [] };
}
