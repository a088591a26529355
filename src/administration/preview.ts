import type { Text } from '#kernel';
import { type Severity, severities } from '#reasoning';
import type { ChangeKind } from './parameter-contract.ts';

/** What the rules say about a person, as far as somebody hears it: by topic. */
export type Conclusions = ReadonlyMap<
  string,
  {
    readonly rule: string;
    readonly title: Text;
    readonly status: 'fires' | 'unknown';
    readonly severity: Severity;
    /** What it would do when accepted, or what it says. */
    readonly words: string;
  }
>;

export type Changed = {
  readonly rule: string;
  readonly title: Text;
  readonly kind: ChangeKind;
  readonly before: string | null;
  readonly after: string | null;
};

type Conclusion = NonNullable<ReturnType<Conclusions['get']>>;

/** What a new value does to the findings of one person. */
export function changesBetween(before: Conclusions, after: Conclusions): readonly Changed[] {
  const topics = [...new Set([...before.keys(), ...after.keys()])];
  return topics.flatMap((topic) => {
    const was = before.get(topic);
    const is = after.get(topic);
    const kind = kindOf(was, is);
    const one = is ?? was;
    if (kind === null || one === undefined) return [];
    return [{ rule: one.rule, title: one.title, kind, before: inShort(was), after: inShort(is) }];
  });
}

function kindOf(was: Conclusion | undefined, is: Conclusion | undefined): ChangeKind | null {
  if (was === undefined) return is === undefined ? null : 'appears';
  if (is === undefined) return 'disappears';
  if (was.status !== is.status) return is.status === 'unknown' ? 'unclear' : 'appears';
  const rise = severities.indexOf(is.severity) - severities.indexOf(was.severity);
  if (rise !== 0) return rise > 0 ? 'louder' : 'quieter';
  return was.words === is.words ? null : 'otherwise';
}

const inShort = (one: Conclusion | undefined): string | null =>
  one === undefined ? null : one.status === 'unknown' ? 'unknown' : one.severity;
