import { freshnessQuestionnaires } from '#evidence';
import { defineFact, type FactType } from '#reasoning';

/** What rules between parts read of a person's life and body, beside what other rooms know. */
const yesNo = (name: string, says: string): FactType<boolean> =>
  defineFact({ name, says: { en: says } });
const number = (name: string, says: string, unit: string): FactType<number> =>
  defineFact({ name, says: { en: says }, unit });

export const transportBarrier = yesNo(
  'person.transportBarrier',
  'whether getting to the clinic is hard',
);
/** Languages the person reads, as tags. */
export const readsLanguages = defineFact<readonly string[]>({
  name: 'person.languages',
  says: { en: 'languages the person reads' },
});
export const readingGrade = number(
  'person.readingGrade',
  'school grade the person reads at',
  'grade',
);
export const readingIsHard = yesNo('person.readingIsHard', 'whether reading is hard');
export const usualRise = number('person.riseHour', 'hour at which the person gets up', 'o’clock');

export const inflammatoryArthritis = yesNo(
  'condition.inflammatoryArthritis',
  'inflammatory arthritis (RA, PsA, axSpA)',
);
export const diseaseActivityRise = defineFact<number>({
  name: 'rheumatology.cdaiRise',
  says: { en: 'rise of the CDAI' },
  unit: 'points',
  freshFor: freshnessQuestionnaires,
});
export const newSwollenJoint = defineFact<boolean>({
  name: 'rheumatology.newSwollenJoint',
  says: { en: 'a newly swollen joint' },
  freshFor: freshnessQuestionnaires,
});
/** A case that names no moment of asking is judged by its own days, however long ago they are. */
export const ownDaysStand = defineFact<boolean>({
  name: 'case.ownDaysStand',
  says: { en: 'whether the days of a case stand by themselves' },
});
/** Noted by whoever treats it, without a figure. */
export const flareNoted = defineFact<boolean>({
  name: 'rheumatology.flareNoted',
  says: { en: 'a flare of the arthritis' },
  freshFor: freshnessQuestionnaires,
});
export const morningStiffness = defineFact<number>({
  name: 'rheumatology.morningStiffness',
  says: { en: 'minutes of morning stiffness' },
  unit: 'minutes',
  freshFor: freshnessQuestionnaires,
});

export const retinalDisease = yesNo('condition.retinalDisease', 'disease of the retina');
export const migraine = yesNo('condition.migraine', 'migraine');
export const lightSensitiser = yesNo(
  'medicines.lightSensitiser',
  'a medicine that makes skin or eyes sensitive to light',
);

export const dailyCap = number(
  'activity.dailyCap',
  'minutes of activity a day that are the most',
  'minutes',
);
export const imagesOfOneRegion = number(
  'care.imagesOfOneRegion',
  'images of one region in the last year',
  'images',
);
export const reassuranceContacts = number(
  'care.reassuranceContacts',
  'unscheduled contacts a week to be reassured',
  'contacts a week',
);
/** Known to safety by the same name; true: there, or not ruled out. */
export const warningSign = yesNo('redFlag.reported', 'warning sign of the body');
