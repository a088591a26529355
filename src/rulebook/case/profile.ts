import { isObject } from './fields.ts';

export type Profile = 'US' | 'UK';

const profiles: readonly (readonly [Profile, RegExp])[] = [
  ['US', /^(us|usa|en-us|united states|us-va|us-columbia|us-va ?[+&] ?(us-)?columbia)$/i],
  ['UK', /^(uk|gb|en-gb|united kingdom|great britain|england|scotland|wales|uk-ng225|ng225)$/i],
];

/** A profile by its own name, that of its country or that of its suicide-safety profile; null: none of these. */
export function profileNamed(said: unknown): Profile | null {
  if (typeof said !== 'string') return null;
  const word = said.trim().replaceAll('_', '-');
  return profiles.find(([, words]) => words.test(word))?.[0] ?? null;
}

/** What an input says of itself, where the case around it says nothing. */
export function profileIn(input: unknown): Profile | null {
  if (!isObject(input)) return null;
  return profileNamed(input['profile'] ?? input['locale'] ?? input['country']);
}

/** The cases of a file with their profiles under the names that count. */
export const withProfiles = (cases: unknown): unknown =>
  Array.isArray(cases)
    ? cases.map((one: unknown) =>
        isObject(one) ? { ...one, profile: profileNamed(one['profile']) ?? one['profile'] } : one,
      )
    : cases;
