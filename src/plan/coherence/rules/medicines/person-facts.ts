import { freshnessQuestionnaires } from '#evidence';
import { defineFact, type FactType } from '#reasoning';

export {
  diastolic,
  gestationWeeks,
  monthsSinceInfarction,
  regularCannabis,
  severeInfection,
  systolic,
} from '#medication';

/** What rules of medicines in a plan read of a person, beside what other rooms already know. */
const condition = (name: string, says: string): FactType<boolean> =>
  defineFact({ name: `condition.${name}`, says: { en: says } });

export const insomnia = condition('insomnia', 'insomnia as a diagnosis');
export const uncontrolledBloodPressure = condition(
  'uncontrolledBloodPressure',
  'blood pressure that is not under control',
);
export const arrhythmia = condition('arrhythmia', 'a disturbed heart rhythm');
export const glaucoma = condition('glaucoma', 'glaucoma');
export const urinaryRetention = condition('urinaryRetention', 'trouble emptying the bladder');
export const recentInfarction = condition('recentInfarction', 'a heart attack not long ago');
/** Answers of STOP-Bang that are missing: a known number, where the form was given. */
export const stopBangOpenItems = defineFact<number>({
  name: 'score.stopBang.openItems',
  says: { en: 'STOP-Bang answers that are missing' },
  freshFor: freshnessQuestionnaires,
});
/** Of the activity sessions, the share before which a medicine was taken for them. */
export const premedicatedShare = defineFact<number>({
  name: 'diary.premedicatedShare',
  says: { en: 'share of activity sessions after a painkiller taken for them' },
});
/** Whether what has no day is happening now: in a file it is, in a record nobody knows. */
export const undatedIsNow = defineFact<boolean>({
  name: 'plan.undatedIsNow',
  says: { en: 'parts without a day begin now' },
});
/** Minutes to fall asleep where no diary says so, and a rise of PHQ-9 that was told as such. */
export const sleepOnsetTold = defineFact<number>({
  name: 'sleep.onsetTold',
  says: { en: 'minutes to fall asleep' },
  unit: 'minutes',
  freshFor: freshnessQuestionnaires,
});
export const phqRiseTold = defineFact<number>({
  name: 'score.phqRise',
  says: { en: 'rise of PHQ-9' },
  unit: 'points',
  freshFor: freshnessQuestionnaires,
});
