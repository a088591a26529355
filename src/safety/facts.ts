import { freshnessCssrs, freshnessIsi, freshnessQuestionnaires } from '#evidence';
import type { LocalDate } from '#kernel';
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

/** Intent, a plan or an act that a person spoke of, however it was said: a disclosure, not a score. */
export const disclosure = defineFact<boolean>({
  name: 'safety.disclosure',
  says: { en: 'intent, a plan or a recent act was spoken of' },
  freshFor: freshnessCssrs,
});
export const pcsHelplessness = defineFact<number>({
  name: 'score.pcs.helplessness',
  says: { en: 'PCS helplessness' },
  unit: 'points',
  freshFor: freshnessQuestionnaires,
});
/** Insomnia that somebody called severe, where no ISI says so. */
export const insomniaSevere = defineFact<boolean>({
  name: 'sleep.insomniaSevere',
  says: { en: 'insomnia, called severe' },
  freshFor: freshnessIsi,
});
export const burdenStatements = defineFact<boolean>({
  name: 'safety.burdenStatements',
  says: { en: 'the person spoke of being a burden' },
  freshFor: freshnessQuestionnaires,
});
/** The day on which an opioid was last lowered; "none": no opioid was lowered. */
export const opioidLoweredOn = defineFact<LocalDate | 'none'>({
  name: 'medicines.opioidLoweredOn',
  says: { en: 'when an opioid was last lowered' },
});
/** The day of discharge after a suicidal crisis; "none": asked, and there was none. */
export const crisisDischargeOn = defineFact<LocalDate | 'none'>({
  name: 'safety.crisisDischargeOn',
  says: { en: 'discharge from emergency or ward for suicidality' },
});
/** The latest contact after an alarm or a discharge in which the person was reached. */
export const crisisContactOn = defineFact<LocalDate>({
  name: 'safety.contactOn',
  says: { en: 'when the person was last reached after the alarm' },
});
/** There while the record knows of a second screen that alarmed: it does not age, a person ends it. */
export const screenAlarmed = defineFact<true>({
  name: 'safety.screenAlarmed',
  says: { en: 'a second screen raised an alarm' },
});
/** Said by a clinician: the person is in care again, the calls may end. */
export const engagedAgain = defineFact<true>({
  name: 'safety.engaged',
  says: { en: 'engaged in care again since the alarm' },
});
/** A summary is asked for by, or for, somebody who is not the team. */
export const summaryRequested = defineFact<boolean>({
  name: 'sharing.summaryRequested',
  says: { en: 'a shared summary was asked for' },
});
export const item9Consent = defineFact<boolean>({
  name: 'sharing.item9Consent',
  says: { en: 'the person agreed to share item 9 itself' },
});
export const lawfulEmergency = defineFact<boolean>({
  name: 'sharing.lawfulEmergency',
  says: { en: 'a lawful emergency exception' },
});
/** A question of C-SSRS was answered yes, or refused on a finished page: a person looks at it. No rule reads it. */
export const cssrsToHear = defineFact<boolean>({
  name: 'cssrs.toHear',
  says: { en: 'a C-SSRS question was answered yes, or refused' },
  freshFor: freshnessCssrs,
});
