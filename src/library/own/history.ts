/** What was written, what it was before, and what was taken back: for undo and redo. */
export type History<Value> = {
  readonly now: Value;
  readonly before: readonly Value[];
  readonly after: readonly Value[];
  /** The field of the last change: typing on in one field is one step. */
  readonly field: string | null;
};

/** Steps that can be taken back. */
const stepsMax = 100;

export const beginning = <Value>(now: Value): History<Value> => ({
  now,
  before: [],
  after: [],
  field: null,
});

/** `field` null: a step of its own, such as adding a question. */
export function changed<Value>(
  history: History<Value>,
  now: Value,
  field: string | null,
): History<Value> {
  const typesOn = field !== null && field === history.field;
  const before = typesOn ? history.before : [...history.before, history.now].slice(-stepsMax);
  return { now, before, after: [], field };
}

export function undone<Value>(history: History<Value>): History<Value> {
  const last = history.before.at(-1);
  if (last === undefined) return history;
  return {
    now: last,
    before: history.before.slice(0, -1),
    after: [history.now, ...history.after],
    field: null,
  };
}

export function redone<Value>(history: History<Value>): History<Value> {
  const [next, ...after] = history.after;
  if (next === undefined) return history;
  return { now: next, before: [...history.before, history.now], after, field: null };
}
