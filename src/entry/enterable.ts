import { isHeard } from '#intake';
import { err, type LocalDate, ok, type Result, type Text } from '#kernel';
import { type MayNotUse, mayUse, type Register, refusalWords, standingOf } from '#library';
import { bankIdOf, type Form, formOf, type Instrument, type Wording } from '#measures';

/** A questionnaire as it stands on the screen of whoever types in a paper form. */
export type FormToEnter = {
  readonly form: Form;
  /** Its words are on the paper alone: here its questions are numbers. */
  readonly neutral: boolean;
};

export type MayNotEnter = MayNotUse | typeof notHeard;

/** Nobody may think that an alert was opened where none can be. */
const notHeard = {
  code: 'alarm-not-heard',
  says: {
    en: 'An alarming answer to it opens no alert here, so it is not typed in: a clinician reads the form itself.',
    ar: 'الإجابة المقلقة عنه لا تفتح تنبيهًا هنا، لذا لا يُدخَل: يقرأ الطبيب أو المعالج الاستمارة نفسها.',
  },
} as const;

const no = (code: MayNotUse['code']): Result<never, MayNotUse> =>
  err({ code, says: refusalWords[code] });

/**
 * Whether a paper form of this questionnaire may be typed in, and how it is shown: what the site may
 * keep, and as at home only where each alarming answer opens an alert by itself.
 */
export function mayEnter(
  register: Register,
  instrument: Instrument | null,
  language: string,
  day: LocalDate,
): Result<FormToEnter, MayNotEnter> {
  const kept = mayKeep(register, instrument, language, day);
  return kept.ok && instrument !== null && !isHeard(instrument) ? err(notHeard) : kept;
}

/**
 * Whether answers and scores of this questionnaire may be taken into the record. What the site may ask
 * it may take in. A slot whose words the clinic keeps on paper is typed in by number; somebody of the
 * site must have attested the right to it all the same.
 */
function mayKeep(
  register: Register,
  instrument: Instrument | null,
  language: string,
  day: LocalDate,
): Result<FormToEnter, MayNotUse> {
  // An adaptive test chooses its next question as it goes: there is no paper of it.
  if (instrument === null || bankIdOf(instrument.id) !== null) return no('unknown');
  const use = mayUse(register, instrument, language, day);
  if (use.ok) {
    return shown(instrument, use.value.language, use.value.words ?? undefined, false);
  }
  if (use.problem.code !== 'no-wording' && use.problem.code !== 'wording-incomplete') return use;
  return isAttested(register, instrument, language, day)
    ? shown(instrument, language, neutralWords(instrument), true)
    : no('not-attested');
}

function shown(
  instrument: Instrument,
  language: string,
  words: Wording | undefined,
  neutral: boolean,
): Result<FormToEnter, MayNotUse> {
  const form = formOf(instrument, language, words);
  return form.ok ? ok({ form: form.value, neutral }) : no('wording-incomplete');
}

/** The languages in which a paper form of it may be typed in. */
export const languagesToEnter = (
  register: Register,
  instrument: Instrument,
  day: LocalDate,
): readonly string[] => (isHeard(instrument) ? languagesKept(register, instrument, day) : []);

/** The languages in which scores of it may be taken in. */
function languagesKept(
  register: Register,
  instrument: Instrument,
  day: LocalDate,
): readonly string[] {
  const about = [...register.wordings, ...register.attestations].filter(
    (one) => one.instrument === instrument.id,
  );
  const tags = new Set([...instrument.languages, ...about.map(({ language }) => language)]);
  return [...tags].filter((tag) => mayKeep(register, instrument, tag, day).ok).toSorted();
}

const isAttested = (register: Register, { id }: Instrument, language: string, day: LocalDate) =>
  register.attestations.some(
    (one) =>
      one.instrument === id && one.language === language && standingOf(one, day) === 'counts',
  );

/** Numbers in place of words: nothing of the questionnaire's own text. */
function neutralWords({ items, name }: Instrument): Wording {
  const words = items.map(({ id, options }, at) => [
    id,
    {
      text: `${at + 1}`,
      options: Object.fromEntries(options.map(({ value }) => [`${value}`, `${value}`])),
    },
  ]);
  return { title: name, items: Object.fromEntries(words) };
}

/** Why old scores of it may not be taken in, in words; null: they may. */
export function refusalFor(
  register: Register,
  instrument: Instrument,
  day: LocalDate,
): Text | null {
  if (languagesKept(register, instrument, day).length > 0) return null;
  const tried = mayKeep(register, instrument, instrument.languages[0] ?? 'en', day);
  return tried.ok ? null : tried.problem.says;
}
