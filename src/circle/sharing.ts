import { neverSharedByTick, type Topic, topics } from '#access';
import type { LocalDate, Text } from '#kernel';
import { topicWords } from './topic-words.ts';

/** One tick: a topic a helper may see, until a day or for good. */
export type Share = {
  readonly topic: Topic;
  readonly until: LocalDate | null;
};

/** What a person can tick at all. */
export const shareable: readonly Topic[] = topics.filter(
  (topic) => !neverSharedByTick.includes(topic),
);

/**
 * Ticks that count on a day of the person's own calendar; the last day counts. A topic ticked twice,
 * by a second invitation, is one topic that ends with the later day.
 */
export function sharedOn(shares: readonly Share[], today: LocalDate): readonly Share[] {
  const counting = new Map<Topic, Share>();
  for (const share of shares) {
    const over = share.until !== null && share.until < today;
    if (over || !shareable.includes(share.topic)) continue;
    const before = counting.get(share.topic);
    if (before === undefined || endsLater(share, before)) counting.set(share.topic, share);
  }
  return [...counting.values()];
}

function endsLater({ until }: Share, { until: before }: Share): boolean {
  return before !== null && (until === null || until > before);
}

/** The day on which the last of these ticks ends; null: none, or no end. */
export function endOf(shares: readonly Share[]): LocalDate | null {
  const days = shares.flatMap(({ until }) => until ?? []);
  return days.length < shares.length ? null : (days.toSorted().at(-1) ?? null);
}

/** Says how sharing works, without a word about what is not shared. */
export function explained(givenName: string, seen: readonly Topic[]): Text {
  if (seen.length === 0) {
    return {
      en: `${givenName} shares nothing with you now.`,
      es: `${givenName} no comparte nada con usted ahora.`,
      ar: `لا تصلك الآن أي مشاركة من ${givenName}.`,
    };
  }
  const list = seen.map((topic) => topicWords[topic].en).join(', ');
  const spanishList = seen.map((topic) => lowered(topicWords[topic]['es'] ?? topicWords[topic].en));
  const arabicList = seen.map((topic) => topicWords[topic].ar).join('، ');
  return {
    en: `${givenName} chose to share this with you: ${list}. ${givenName} can change it at any time. All else is ${givenName}’s own.`,
    es: `${givenName} eligió compartir esto con usted: ${spanishList.join(', ')}. Puede cambiarlo en cualquier momento. Todo lo demás es solo de ${givenName}.`,
    ar: `باختيار ${givenName} تصلك هذه المشاركة: ${arabicList}. يمكن تغيير ذلك في أي وقت. ما عدا ذلك يخص ${givenName} فقط.`,
  };
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
