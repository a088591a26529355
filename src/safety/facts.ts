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

/** What a person says of their joints; null: asked, and not said. */
export const jointsSwollen = defineFact<boolean>({
  name: 'joints.swollen',
  says: { en: 'joints are swollen, not from an injury' },
});
export const handsOrWristsSwollen = defineFact<boolean>({
  name: 'joints.handsOrWrists',
  says: { en: 'hands or wrists are among them' },
});
export const swollenJoints = defineFact<number>({
  name: 'joints.count',
  says: { en: 'how many joints are swollen' },
});
export const swollenWeeks = defineFact<number>({
  name: 'joints.weeks',
  says: { en: 'for how many weeks joints have been swollen' },
  unit: 'weeks',
});
export const stiffMinutes = defineFact<number>({
  name: 'joints.stiffMinutes',
  says: { en: 'how long joints are stiff in the morning' },
  unit: 'minutes',
});
