import { err, type LocalDate, ok, type Result, type Text } from '#kernel';
import { type Instrument, instrumentOf, type Wording } from '#measures';
import { type Attestation, standingOf } from './attestation.ts';
import { type RefusalCode, refusalWords } from './refusal-words.ts';
import { isWhole, type SiteWording } from './wording.ts';

export type OwnState = 'draft' | 'active' | 'retired';

/** All a site has said about what it may ask. What is not in it is not allowed. */
export type Register = {
  readonly attestations: readonly Attestation[];
  /** The latest version of each, taken back or not. */
  readonly wordings: readonly SiteWording[];
  /** The site's own and imported questionnaires. */
  readonly own: readonly { readonly id: string; readonly state: OwnState }[];
};

export const emptyRegister: Register = { attestations: [], wordings: [], own: [] };

/** How a questionnaire may be asked in a language. */
export type Use = {
  /** The language its words are really in: English for "en-x-plain". */
  readonly language: string;
  /** The site's own words; null: the words that come with the questionnaire. */
  readonly words: Wording | null;
  readonly attestation: Attestation | null;
  /** What is still to be checked about the licence, for the eye of the team. */
  readonly toVerify: string | null;
};

export type MayNotUse = { readonly code: RefusalCode; readonly says: Text };

/**
 * The one gate: whether this site may ask this questionnaire in this language on this day, and with
 * whose words. Unknown is never allowed. `instrument` null: nobody knows it.
 */
export function mayUse(
  register: Register,
  instrument: Instrument | null,
  language: string,
  day: LocalDate,
): Result<Use, MayNotUse> {
  if (instrument === null) return no('unknown');
  const shut = shutBecause(register, instrument);
  if (shut !== null) return no(shut);
  const tries = tagsFor(language).map((tag) => useIn(register, instrument, tag, day));
  const last = tries.at(-1) ?? err('no-such-language');
  const use = tries.find(({ ok: found }) => found) ?? last;
  return use.ok ? use : no(use.problem);
}

/** What keeps a questionnaire shut whatever the language. */
function shutBecause(register: Register, instrument: Instrument): RefusalCode | null {
  const own = register.own.find(({ id }) => id === instrument.id);
  const ships = instrumentOf(instrument.id)?.id === instrument.id;
  if (own === undefined && !ships) return 'unknown';
  if (own !== undefined && own.state !== 'active') return own.state;
  return instrument.inactive === null ? null : 'inactive';
}

/** "en-x-plain" may be served by English; no language is served by another one. */
const tagsFor = (language: string): readonly string[] => [
  ...new Set([language, language.replace(/-x-plain$/, '')]),
];

function useIn(
  register: Register,
  instrument: Instrument,
  language: string,
  day: LocalDate,
): Result<Use, RefusalCode> {
  const found = wordsIn(register, instrument, language);
  if (!found.ok) return found;
  const words = found.value;
  const attestation = attestationOn(register, instrument.id, language, day);
  if (attestation === null && needsAttestation(instrument, words !== null, language)) {
    return err(unattested(register, instrument.id, language, day));
  }
  return ok({ language, words, attestation, toVerify: instrument.licence.toVerify });
}

/** The site's words, or null for the ones that ship: those are never replaced, a licence forbids it. */
function wordsIn(
  register: Register,
  instrument: Instrument,
  language: string,
): Result<Wording | null, RefusalCode> {
  if (shipsIn(instrument, language)) return ok(null);
  const own = register.wordings.find(
    (wording) => wording.instrument === instrument.id && wording.language === language,
  );
  if (own === undefined || own.words === null) {
    return err(instrument.licence.words === 'slot' ? 'no-wording' : 'no-such-language');
  }
  return isWhole(instrument, language, own.words) ? ok(own.words) : err('wording-incomplete');
}

/** Whether the words of a questionnaire come with it in a language. */
export const shipsIn = ({ licence, languages }: Instrument, language: string): boolean =>
  licence.words === 'shipped' && languages.includes(language);

/**
 * Tiers B and C always, and whatever the licence asks it for; a wording the site brings itself is
 * only ever as lawful as somebody of the site says, and a draft of ours only as right.
 */
export function needsAttestation(
  { licence }: Pick<Instrument, 'licence'>,
  bringsWords: boolean,
  language: string,
): boolean {
  const tied = licence.tier === 'B' || licence.tier === 'C';
  const draft = licence.drafts?.includes(language) === true;
  return tied || draft || licence.attestation !== null || bringsWords;
}

const about = (register: Register, instrument: string, language: string): readonly Attestation[] =>
  register.attestations.filter((one) => one.instrument === instrument && one.language === language);

/** The attestation that counts, of several the one that ends last. */
function attestationOn(
  register: Register,
  instrument: string,
  language: string,
  day: LocalDate,
): Attestation | null {
  const counting = about(register, instrument, language).filter(
    (one) => standingOf(one, day) === 'counts',
  );
  const endless = counting.find(({ until }) => until === null);
  return (
    endless ?? counting.toSorted((a, b) => ((a.until ?? '') < (b.until ?? '') ? 1 : -1))[0] ?? null
  );
}

function unattested(
  register: Register,
  instrument: string,
  language: string,
  day: LocalDate,
): RefusalCode {
  const standings = about(register, instrument, language).map((one) => standingOf(one, day));
  if (standings.includes('not-yet')) return 'attestation-not-yet';
  if (standings.includes('expired')) return 'attestation-expired';
  return standings.includes('ended') ? 'attestation-ended' : 'not-attested';
}

const no = (code: RefusalCode) => err<MayNotUse>({ code, says: refusalWords[code] });
