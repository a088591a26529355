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
 * one given name in common. What is not said there differs as well: nobody is taken for somebody on half of it.
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
    const all = new Set(wordsSearched(name.text ?? ''));
    return family.every((word) => all.has(word)) && given.some((word) => all.has(word));
  }
  const theirFamily = new Set(wordsSearched(name.family));
  const theirGiven = new Set(wordsSearched((name.given ?? []).join(' ')));
  const sameFamily =
    family.length === theirFamily.size && family.every((word) => theirFamily.has(word));
  return sameFamily && given.some((word) => theirGiven.has(word));
}
