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
