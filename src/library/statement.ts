import type { Licence } from '#measures';

type Attested = {
  readonly name: string;
  readonly licence: Pick<Licence, 'attestation' | 'drafts'>;
};

/**
 * What somebody of the clinic attests, in English so that a lawyer of any clinic reads the same. The
 * licence's own demand comes first; a wording the clinic brings is always part of it.
 */
export function statementFor(
  { name, licence }: Attested,
  language: string,
  shipped: boolean,
): string {
  if (shipped && licence.drafts?.includes(language) === true) {
    return `${name}, language ${language}: A native reader and a clinician of our clinic have read these words, which are a draft translation, and found them right.`;
  }
  const demand =
    licence.attestation?.en ??
    `Our clinic has the right to use ${name} in this way, also on screens and phones.`;
  const wording = shipped
    ? ''
    : ' The wording our clinic brings is the lawful one, complete and unchanged.';
  return `${name}, language ${language}: ${demand}${wording}`;
}

/** What is attested with a bank of calibrated questions. */
export const bankStatement =
  'Our clinic has the right to use this bank of questions for adaptive tests on screens and phones, with its words and parameters unchanged.';
