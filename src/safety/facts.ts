import { defineFact } from '#reasoning';

/** How the site collects item 9 and whether anybody watches: facts about the site, not the person. */
export const item9BetweenVisits = defineFact<boolean>({
  name: 'site.item9BetweenVisits',
  says: { en: 'item 9 is asked between visits' },
});
export const roundTheClockCover = defineFact<boolean>({
  name: 'site.roundTheClockCover',
  says: { en: 'the site has cover round the clock' },
});

/** True: said to be there, or not ruled out. False: a clinician cleared it. Without a fact nobody asked. */
export const bodyWarningSign = defineFact<boolean>({
  name: 'redFlag.reported',
  says: { en: 'warning sign of the body' },
});
