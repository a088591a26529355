import type { LocalDate } from '#kernel';
import { type Aspect, type Aspects, aspectsFor, aspects as aspectsSchema } from '#plan';

/** What stands in the fields of the aspects, exactly as typed; yes and no as those words. */
export type AspectsDraft = Readonly<Partial<Record<Aspect, string>>>;

/** All but the last day, which a form writes as three numbers. */
export function draftOfAspects(said: Aspects): AspectsDraft {
  return Object.fromEntries(
    Object.entries(said).flatMap(([aspect, value]) =>
      value === undefined || aspect === 'endDay' ? [] : [[aspect, typedAs(value)]],
    ),
  );
}

function typedAs(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return `${value}`;
}

/** The aspects this kind may say, read from what was typed; what cannot be read is left out. */
export function aspectsOf(kind: string, draft: AspectsDraft, endDay: LocalDate | null): Aspects {
  const typed = aspectsFor(kind).flatMap((aspect) => {
    const value = aspect === 'endDay' ? endDay : readAs(aspect, draft[aspect] ?? '');
    return value === null ? [] : [[aspect, value] as const];
  });
  const readable = typed.filter(
    ([aspect, value]) => aspectsSchema.safeParse({ [aspect]: value }).success,
  );
  return Object.fromEntries(readable);
}

/** The aspects of this kind in which something stands that is no number of the kind it asks for. */
export function unreadableAspects(kind: string, draft: AspectsDraft): readonly Aspect[] {
  return aspectsFor(kind).filter((aspect) => {
    const typed = draft[aspect] ?? '';
    if (aspect === 'endDay' || typed.trim() === '') return false;
    return !aspectsSchema.safeParse({ [aspect]: readAs(aspect, typed) }).success;
  });
}

const numbers: readonly Aspect[] = [
  'weeks',
  'dailyCap',
  'target',
  'readingGrade',
  'promptsPerDay',
  'supplyDays',
];

export const isNumber = (aspect: Aspect): boolean => numbers.includes(aspect);

function readAs(aspect: Aspect, typed: string): string | number | boolean | null {
  const said = typed.trim();
  if (said === '') return null;
  if (!isNumber(aspect)) return said === 'yes' ? true : said === 'no' ? false : said;
  const number = Number(said.replace(',', '.'));
  return Number.isNaN(number) ? null : number;
}
