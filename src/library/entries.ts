import { daysBetween, type LocalDate, type Text } from '#kernel';
import type { Instrument } from '#measures';
import { type Attestation, endsSoon } from './attestation.ts';
import type { RefusalCode } from './refusal-words.ts';
import { mayUse, type Register } from './register.ts';

export type EntryState = 'usable' | 'needs-attestation' | 'needs-wording' | 'not-usable';

/** One line of the register: one questionnaire in one language at one site. */
export type Entry = {
  readonly language: string;
  readonly state: EntryState;
  /** Why it may not be used; null where it may. */
  readonly refusal: { readonly code: RefusalCode; readonly says: Text } | null;
  /** Whose words are asked. */
  readonly words: 'shipped' | 'site' | null;
  readonly attestation: Attestation | null;
  /** Days until the right ends, where that is soon; null: it is not. */
  readonly endsInDays: number | null;
};

const stateBehind: Readonly<Record<RefusalCode, EntryState>> = {
  unknown: 'not-usable',
  inactive: 'not-usable',
  draft: 'not-usable',
  retired: 'not-usable',
  'no-such-language': 'needs-wording',
  'no-wording': 'needs-wording',
  'wording-incomplete': 'needs-wording',
  'not-attested': 'needs-attestation',
  'attestation-not-yet': 'needs-attestation',
  'attestation-expired': 'needs-attestation',
  'attestation-ended': 'needs-attestation',
};

/** A line for each language that has words here, was attested, or is wanted. */
export function entriesOf(
  register: Register,
  instrument: Instrument,
  day: LocalDate,
  wanted: readonly string[] = [],
): readonly Entry[] {
  const here = (all: readonly { readonly instrument: string; readonly language: string }[]) =>
    all.filter((one) => one.instrument === instrument.id).map(({ language }) => language);
  const languages = new Set([
    ...instrument.languages,
    ...here(register.wordings.filter(({ words }) => words !== null)),
    ...here(register.attestations),
    ...wanted,
  ]);
  return [...languages].toSorted().map((language) => entryOf(register, instrument, language, day));
}

export function entryOf(
  register: Register,
  instrument: Instrument,
  language: string,
  day: LocalDate,
): Entry {
  const use = mayUse(register, instrument, language, day);
  if (!use.ok) {
    const { problem } = use;
    return { ...nothing, language, state: stateBehind[problem.code], refusal: problem };
  }
  const { attestation, words } = use.value;
  return {
    language,
    state: 'usable',
    refusal: null,
    words: words === null ? 'shipped' : 'site',
    attestation,
    endsInDays: daysLeft(attestation, day),
  };
}

const nothing = { words: null, attestation: null, endsInDays: null } as const;

function daysLeft(attestation: Attestation | null, day: LocalDate): number | null {
  if (attestation === null || attestation.until === null) return null;
  return endsSoon(attestation, day) ? daysBetween(day, attestation.until) : null;
}
