import { asyncItem9, own } from '#evidence';
import { not } from '#kernel';
import { defineRule, holdsTrue } from '#reasoning';
import { item9BetweenVisits, roundTheClockCover } from '../facts.ts';

export const saf09 = defineRule({
  id: 'SAF-09',
  version: 1,
  title: { en: 'Nobody watches the answers that come in between visits' },
  needs: { asked: item9BetweenVisits, cover: roundTheClockCover },
  parameters: { chosen: asyncItem9 },
  checks: [
    { says: { en: 'Item 9 is asked between visits' }, holds: ({ asked }) => holdsTrue(asked) },
    {
      says: { en: 'The site has no cover round the clock' },
      holds: ({ cover }) => not(holdsTrue(cover)),
    },
  ],
  proposes: {
    en: 'Ask PHQ-8 between visits, or say on the screen that nobody is watching now, with the crisis line. Never imply that somebody watches. (Site setting: {chosen})',
  },
  severity: 'warning',
  owners: ['site-admin'],
  due: null,
  evidence: [own],
  examples: {
    met: { known: { asked: true, cover: false } },
    justNotMet: { known: { asked: true, cover: true } },
    unknown: { known: { asked: true } },
  },
});
