import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { barrierKinds, cannabisUse, conditions, matterKinds, workKinds } from '#profile';

type Words<Key extends string> = Readonly<Record<Key, MessageDescriptor>>;

export const conditionWords: Words<(typeof conditions)[number]> = {
  'low-back-pain': msg`Low back pain`,
  'neck-pain': msg`Neck pain`,
  'hip-pain': msg`Hip pain`,
  'knee-pain': msg`Knee pain`,
  'shoulder-pain': msg`Shoulder pain`,
  'hand-pain': msg`Hand pain`,
  'widespread-pain': msg`Widespread pain`,
  osteoarthritis: msg`Osteoarthritis`,
  'inflammatory-arthritis': msg`Inflammatory arthritis`,
  fibromyalgia: msg`Fibromyalgia`,
  osteoporosis: msg`Osteoporosis`,
  headache: msg`Headache`,
  depression: msg`Depression`,
  'anxiety-disorder': msg`Anxiety disorder`,
  'bipolar-disorder': msg`Bipolar disorder`,
  psychosis: msg`Psychosis`,
  'trauma-disorder': msg`Trauma-related disorder`,
  'sleep-apnoea': msg`Sleep apnoea`,
  epilepsy: msg`Epilepsy`,
  diabetes: msg`Diabetes`,
  'heart-disease': msg`Heart disease`,
  'kidney-disease': msg`Kidney disease`,
  pregnancy: msg`Pregnancy`,
  cancer: msg`Cancer`,
  migraine: msg`Migraine`,
  insomnia: msg`Insomnia`,
  dementia: msg`Dementia`,
  'opioid-use-disorder': msg`Opioid use disorder`,
};

export const workWords: Words<(typeof workKinds)[number]> = {
  none: msg`No paid work`,
  'home-care': msg`Cares for someone at home`,
  day: msg`Day work`,
  evening: msg`Evening work`,
  'night-shift': msg`Night shifts`,
  rotating: msg`Changing shifts`,
};

export const barrierWords: Words<(typeof barrierKinds)[number]> = {
  transport: msg`Transport`,
  money: msg`Money`,
  time: msg`Time`,
  'caring-for-others': msg`Caring for others`,
  language: msg`Language`,
  reading: msg`Reading`,
  'no-internet': msg`No internet`,
  'fear-of-movement': msg`Fear of movement`,
  'bad-experience': msg`Bad experience with care`,
  fatigue: msg`Fatigue`,
  none: msg`None`,
};

export const matterWords: Words<(typeof matterKinds)[number]> = {
  family: msg`Time with family`,
  work: msg`Work`,
  sleep: msg`Sleep`,
  walking: msg`Walking`,
  hobby: msg`A hobby`,
  friends: msg`Friends`,
  household: msg`The household`,
  independence: msg`Doing things alone`,
  mood: msg`Mood`,
};

/** The parts of facts that are several answers of yes or no. */
export const partWords = {
  pregnant: msg`Pregnant`,
  planning: msg`Planning a pregnancy`,
  contraception: msg`Uses contraception`,
  regional: msg`Step 1: regional pain over 3 months that tissue or nerve damage does not explain`,
  history: msg`Step 2: a history of hypersensitivity`,
  comorbidity: msg`Step 3: sensitive to light, sound or smell, poor sleep, fatigue or trouble thinking`,
  evoked: msg`Step 4: hypersensitivity evoked on examination`,
  work: msg`Work was lost`,
  caring: msg`Caring for others was lost`,
  study: msg`School or training was lost`,
} as const;

/** Where a warning sign of the body stands, and who said so. */
const signWords: Readonly<Record<string, MessageDescriptor>> = {
  'reported-in-flare-help': msg`Reported in flare help`,
  'not-ruled-out-in-flare-help': msg`Not sure, in flare help`,
  'reported-in-intake': msg`Reported at intake`,
  'not-ruled-out-in-intake': msg`Not sure, at intake`,
  'seen-by-clinician': msg`Seen by a clinician`,
  'cleared-by-clinician': msg`Cleared by a clinician`,
};

const cannabisWords: Words<(typeof cannabisUse)[number]> = {
  never: msg`Never`,
  'now-and-then': msg`Less than once a week`,
  weekly: msg`Once a week or more`,
};

const allWords: Readonly<Record<string, MessageDescriptor>> = {
  ...conditionWords,
  ...workWords,
  ...barrierWords,
  ...matterWords,
  ...signWords,
  ...cannabisWords,
};

/** The word for a code of the fact catalogue; null for what a person wrote in their own words. */
export const wordForCode = (code: string): MessageDescriptor | null =>
  Object.hasOwn(allWords, code) ? (allWords[code] ?? null) : null;
