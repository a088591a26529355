import type { LocalDate } from '#kernel';
import { defineFact, type FactType } from '#reasoning';
import type { Aspects } from '../aspects.ts';

/** What two parts, one part or the whole plan say, as far as the rules beside medicines read it. */
const yesNo = (name: string, says: string): FactType<boolean> =>
  defineFact({ name: `plan.${name}`, says: { en: says } });
const number = (name: string, says: string, unit: string): FactType<number> =>
  defineFact({ name: `plan.${name}`, says: { en: says }, unit });

export const sameRegion = yesNo('sameRegion', 'Both are about the same part of the body');
export const wornWeeks = number('wornWeeks', 'Weeks it is worn', 'weeks');
export const wornAllDay = yesNo('wornAllDay', 'Worn all day');
export const indication = defineFact<NonNullable<Aspects['indication']>>({
  name: 'plan.indication',
  says: { en: 'What it is for' },
});
export const passiveShare = number('passiveShare', 'Passive share of physiotherapy', '%');
export const electrical = yesNo('electrical', 'An electrical treatment is part of the plan');
/** An image of the plan: of which region, on which day; null where that is not said. */
export type Image = { readonly region: string | null; readonly on: LocalDate | null };
export const imagesPlanned = defineFact<readonly Image[]>({
  name: 'plan.images',
  says: { en: 'Images in the plan' },
});
export const contactsOnDemand = number(
  'contactsOnDemand',
  'Contacts a week only to be reassured',
  'contacts a week',
);
export const exposureInPlan = yesNo('exposureInPlan', 'Exposure is part of the plan');
export const grows = yesNo('grows', 'Grows by fixed steps');
export const isVigorous = yesNo('isVigorous', 'Vigorous');
export const minutesToSleep = number(
  'minutesToSleep',
  'Minutes from its end to the sleep window',
  'minutes',
);
/** Hours of the day at which movement begins, and the agreed time to get up. */
export const movementHours = defineFact<readonly number[]>({
  name: 'plan.movementHours',
  says: { en: 'Hours of the day at which movement begins' },
});
export const agreedRise = number('agreedRise', 'Agreed hour to get up', 'o’clock');
export const targetDifference = number(
  'targetDifference',
  'Difference of the two goals, of the smaller one',
  '%',
);
export const measureMinutes = number(
  'measureMinutes',
  'Minutes of questionnaires a week',
  'minutes',
);
export const askedTwice = defineFact<readonly string[]>({
  name: 'plan.askedTwice',
  says: { en: 'What is asked about twice within seven days' },
});
export const inPersonVisit = yesNo('inPerson', 'In person');
export const remotePossible = yesNo('remotePossible', 'Possible by phone or video as well');
export const materialLanguage = defineFact<string>({
  name: 'plan.materialLanguage',
  says: { en: 'Language of the material' },
});
export const materialGrade = number('materialGrade', 'School grade of the material', 'grade');
export const takesOver = yesNo('takesOver', 'The family takes over or has the person rest');
export const personAgreed = yesNo('personAgreed', 'The person agreed to the family’s part');
export const promptsPerDay = number('promptsPerDay', 'Pain questions a day', 'a day');
export const asleep = yesNo('asleep', 'The person sleeps in it');
export const minutesEach = number('minutesEach', 'Minutes each time', 'minutes');
export const beginsAt = number('beginsAt', 'Hour it begins', 'o’clock');
export const mindMinutes = number(
  'activationMinutes',
  'Minutes a day of things that matter',
  'minutes',
);
export const quotaMinutes = number('quotaMinutes', 'Minutes a day of the quota', 'minutes');
export const capInPlan = number('dailyCap', 'Most minutes a day, by the plan', 'minutes');
export const daysApart = number('daysApart', 'Days between the two', 'days');
export const minutesAfter = number(
  'minutesAfter',
  'Minutes from the end of one to the other',
  'minutes',
);
export const says = yesNo('says', 'The part says so');
export const sensitiserInPlan = yesNo(
  'lightSensitiser',
  'A medicine of the plan makes sensitive to light',
);
