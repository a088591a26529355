import { bodySigns } from '#safety';
import type { IntakeAnswers } from './follow-up.ts';
import type { Own } from './own-words.ts';

type BodySign = (typeof bodySigns)[number];

/** The signs as they are put to the person. */
export const bodySignWords = {
  'numb-between-legs': 'Numb between your legs',
  'bladder-or-bowel': 'Cannot pee, or cannot hold pee or poo',
  'growing-weakness': 'A leg or an arm that gets weaker and weaker',
  'hot-joint-or-fever': 'A hot, swollen joint, or a fever',
  injury: 'A fall or an injury, and you cannot put weight on it',
  'headache-or-sight': 'A strong new headache, or you see badly',
  'chest-or-breath': 'Chest pain, or it is hard to breathe',
} as const satisfies Readonly<Record<BodySign, Own>>;

export type SignAnswer = 'yes' | 'no' | 'not-sure' | null;

/** Each warning sign with what was said of it; null: passed over. Not asked yet: null as a whole. */
export function signsIn(answers: IntakeAnswers): Readonly<Record<string, SignAnswer>> | null {
  const { 'body-signs': said } = answers;
  if (said === undefined) return null;
  const rows = (said ?? {}) as Readonly<Record<string, SignAnswer>>;
  return Object.fromEntries(bodySigns.map((sign) => [sign, rows[sign] ?? null]));
}

/** Whether a sign is there or cannot be ruled out: whoever is not sure counts as yes (RF-01). */
export function hasBodySign(answers: IntakeAnswers): boolean {
  const said = Object.values(signsIn(answers) ?? {});
  return said.includes('yes') || said.includes('not-sure');
}

/** What was said of the signs, for the fact that stands until a clinician clears it. */
export function bodySignsInWords(answers: IntakeAnswers) {
  const signs = Object.entries(signsIn(answers) ?? {});
  const named = (wanted: SignAnswer, words: string) =>
    signs
      .filter(([, said]) => said === wanted)
      .map(([sign]) => `${bodySignWords[sign as BodySign]}: ${words}`);
  const sure = signs.some(([, said]) => said === 'yes');
  return {
    kind: sure ? 'reported-in-intake' : 'not-ruled-out-in-intake',
    note: [...named('yes', 'yes'), ...named('not-sure', 'not sure')].join('. '),
  };
}
