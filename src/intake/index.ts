export { alarmItems, alarmSaid, intakeAlarms, type Said } from './alarm.ts';
export { type AnswerFault, checkAnswer } from './answer-check.ts';
export { answerWords } from './answer-words.ts';
export { type BodySite, bodySiteOf, bodySites, type Side } from './body-map.ts';
export * from './contract.ts';
export { type FactToRecord, factsFromAnswers } from './facts-from-answers.ts';
export {
  type IntakeAnswers,
  type IntakeSettings,
  item9,
  numbersIn,
  partsFor,
} from './follow-up.ts';
export {
  type Choice,
  type Duration,
  durationMax,
  durationUnits,
  isTooLong,
  type Kind,
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
export { type KeptAnswer, questionnairesIn, type ToScore } from './to-score.ts';
