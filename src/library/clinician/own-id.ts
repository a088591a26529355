import type { Id } from '#kernel';

/** The id of a questionnaire of the clinic's own: from a fresh UUID's random end, so that none repeats. */
export const newOwnId = (id: Id<'OwnQuestionnaire'>): string =>
  `own_${id.replaceAll('-', '').slice(-12)}`;
