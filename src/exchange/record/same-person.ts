import { wordsSearched } from '#profile';
import { dayIn } from './day.ts';
import type { PatientResource } from './fhir-parts.ts';

export type Person = {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
};
export type Difference = {
  readonly what: 'birth-date' | 'name';
  readonly theirs: string;
  readonly ours: string;
};

/**
 * In what a person of another record is not this one: day of birth, and a name with the same family name and
 * given names that do not contradict each other. What is not said there differs as well: nobody is taken for somebody on half of it.
 */
export function differences(theirs: PatientResource, ours: Person): readonly Difference[] {
  const born = theirs.birthDate === undefined ? null : dayIn(theirs.birthDate);
  const sameBirth = born?.kind === 'day' && born.day === ours.birthDate;
  const names = theirs.name ?? [];
  const sameName = names.some((name) => isSameName(name, ours));
  const called = names.map(shown).find((one) => one !== '') ?? 'no name';
  return [
    ...(sameBirth
      ? []
      : [
          {
            what: 'birth-date' as const,
            theirs: theirs.birthDate ?? 'no day of birth',
            ours: ours.birthDate,
          },
        ]),
    ...(sameName
      ? []
      : [
          {
            what: 'name' as const,
            theirs: called.slice(0, 120),
            ours: `${ours.givenName} ${ours.familyName}`,
          },
        ]),
  ];
}

type Name = NonNullable<PatientResource['name']>[number];

const shown = ({ text, given, family }: Name): string =>
  (text ?? [...(given ?? []), family ?? ''].join(' ')).trim();

function isSameName(name: Name, ours: Person): boolean {
  const family = wordsSearched(ours.familyName);
  const given = wordsSearched(ours.givenName);
  if (name.family === undefined) {
    const all = wordsSearched(name.text ?? '');
    const rest = all.filter((word) => !family.includes(word) || given.includes(word));
    return family.every((word) => all.includes(word)) && isSameGiven(rest, given);
  }
  const theirFamily = new Set(wordsSearched(name.family));
  const sameFamily =
    family.length === theirFamily.size && family.every((word) => theirFamily.has(word));
  return sameFamily && isSameGiven(wordsSearched((name.given ?? []).join(' ')), given);
}

/**
 * One given name is the same, and where one of the two has fewer, the other has all of them: twins with one
 * name in common are two people. A single letter stands for a name that begins with it.
 */
function isSameGiven(theirs: readonly string[], ours: readonly string[]): boolean {
  const [fewer, more] = theirs.length < ours.length ? [theirs, ours] : [ours, theirs];
  return (
    theirs.some((word) => ours.includes(word)) &&
    fewer.every((one) => more.some((other) => fits(one, other)))
  );
}

const fits = (one: string, other: string): boolean =>
  one === other ||
  (one.length === 1 && other.startsWith(one)) ||
  (other.length === 1 && one.startsWith(other));
