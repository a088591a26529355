export {
  alarmItems,
  alarmSaid,
  bodySignsSaid,
  intakeAlarms,
  isHeard,
  type Said,
} from './alarm.ts';
export { type AnswerFault, checkAnswer, checkValue } from './answer-check.ts';
export { answerWords, wordsOfAnswer, wordsOfNoAnswer } from './answer-words.ts';
export { type AskedForm, activitiesForm, type Trigger } from './battery.ts';
export {
  type BodyMapDraft,
  type BodyMapValue,
  type BodySite,
  bodySiteOf,
  bodySites,
  itemOfArea,
  kindsAt,
  type PainAt,
  painsIn,
  type Side,
  strengthsIn,
  widespreadIn,
  withKinds,
  withStrengths,
} from './body-map.ts';
export { bodySignsInWords, hasBodySign, signsIn } from './body-signs.ts';
export * from './contract.ts';
export { type FactToRecord, factsFromAnswers } from './facts-from-answers.ts';
export {
  type IntakeAnswers,
  type IntakeSettings,
  isSafetyItem,
  item9,
  numbersIn,
  partsFor,
} from './follow-up.ts';
export * from './kiosk-contract.ts';
export * from './link-contract.ts';
export { minutesOf, secondsOf } from './minutes.ts';
export { type OfferedAnswer, offeredAnswers, offeredFor } from './offered.ts';
export { painKindWords } from './pain-kinds.ts';
export {
  type ByKind,
  type Choice,
  type Duration,
  durationMax,
  durationUnits,
  forKind,
  isTooLong,
  type Kind,
  type OfKind,
  type Question,
  type Section,
  type SectionId,
  sectionIds,
  sections,
} from './question.ts';
export {
  asAsked,
  nextQuestions,
  questionOf,
  questionsFor,
  type SectionProgress,
  sectionsOf,
} from './questions.ts';
export { recordInputs } from './record-inputs.ts';
export * from './referral-contract.ts';
export { referralLetter } from './referral-letter.ts';
export { numberIn, tidied } from './tidied.ts';
export { type KeptAnswer, questionnairesIn, type ToScore } from './to-score.ts';
