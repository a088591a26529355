import * as z from 'zod/mini';
import { idOf, words } from '#http';

/**
 * The six steps of a safety plan (after the safety planning intervention of Stanley and Brown, 2012; the
 * words are our own), from what one notices first to making the place safer.
 */
export const safetySteps = [
  'warning-signs',
  'on-my-own',
  'people-and-places',
  'people-who-help',
  'professionals',
  'safer-place',
] as const;
export type SafetyStep = (typeof safetySteps)[number];

/** What can be agreed about a medicine at home that can kill in overdose (rule SAF-11). */
export const meansActions = [
  'limit-supply',
  'lock-box',
  'carer-held',
  'naloxone',
  'return-leftovers',
] as const;
export type MeansAction = (typeof meansActions)[number];

/** An action about an own medicine. Somebody else keeps it only if the person consents. */
export const meansAgreed = z
  .strictObject({
    action: z.enum(meansActions),
    medicine: words(120),
    consented: z.boolean(),
  })
  .check(
    z.refine(({ action, consented }) => action !== 'carer-held' || consented, {
      path: ['consented'],
      params: { code: 'consent-missing' },
      error: 'Somebody else keeps a medicine only if the person consents.',
    }),
  );
export type MeansAgreed = z.output<typeof meansAgreed>;

/** What a line says. A number can be called from the phone. */
const contentShape = {
  words: words(300),
  phone: z._default(z.nullable(words(40)), null),
  agreed: z._default(z.nullable(meansAgreed), null),
};
export const lineContent = z.strictObject(contentShape);
export type LineContent = z.output<typeof lineContent>;

export const safetyLine = z.strictObject({
  lineId: idOf<'SafetyLineId'>(),
  step: z.enum(safetySteps),
  ...contentShape,
});
export type SafetyLine = z.output<typeof safetyLine>;

export const saysSame = (one: LineContent, other: LineContent): boolean =>
  one.words === other.words &&
  one.phone === other.phone &&
  one.agreed?.action === other.agreed?.action &&
  one.agreed?.medicine === other.agreed?.medicine;

export const contentOf = ({ words: said, phone, agreed }: LineContent): LineContent => ({
  words: said,
  phone,
  agreed,
});
