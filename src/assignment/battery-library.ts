import type { Text } from '#kernel';
import { instrumentOf } from '#measures';
import type { Battery, Trigger } from './battery.ts';
import { batteries } from './data/batteries.ts';
import { triggers } from './data/triggers.ts';

/** What is assigned: a battery, or one questionnaire. */
export type What = { readonly kind: 'battery' | 'instrument'; readonly id: string };

export const batteryById = (id: string): Battery | null =>
  batteries.find((battery) => battery.id === id) ?? null;

export const triggersOf = ({ triggers: ids }: Battery): readonly Trigger[] =>
  triggers.filter(({ id }) => ids.includes(id));

/** One questionnaire is a battery of one. A positive safety answer is followed up wherever it is given. */
export function batteryFor({ kind, id }: What, titleOf: (id: string) => Text): Battery | null {
  if (kind === 'battery') return batteryById(id);
  return {
    id,
    title: titleOf(id),
    says: { en: 'One questionnaire.' },
    byIntake: false,
    parts: [{ instrument: id, name: titleOf(id) }],
    triggers: ['self-harm-answer'],
    rhythm: 'once',
  };
}

/** Name of a questionnaire: the library's, or the id where nobody knows it. */
export const shippedTitle = (id: string): Text => instrumentOf(id)?.title ?? { en: id };
