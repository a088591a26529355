export {
  type AdaptiveAnswer,
  type AdaptiveStep,
  adaptiveStep,
  type Estimate,
  estimateOf,
  type ReadyBank,
  readyBank,
  type StopRule,
} from './adaptive/adaptive-test.ts';
export {
  bankIdOf,
  bankInstrumentId,
  bankItemId,
  instrumentOfBank,
  isWordedThroughout,
} from './adaptive/instrument-of-bank.ts';
export {
  type BankFault,
  type BankItem,
  type ItemBank,
  itemBankSchema,
  readItemBank,
} from './adaptive/item-bank.ts';
export { type Answers, alarmsIn, openItems, score } from './answers.ts';
export { isAskedWhen } from './asked-when.ts';
export {
  type BatteryPart,
  type BatterySettings,
  batteryOf,
  nextQuestion,
} from './battery.ts';
export { type Answered, type Change, changeBetween, isYesNo, type Reading } from './change.ts';
export { compiledOf } from './compile.ts';
export * from './contract.ts';
export {
  type CssrsAnswers,
  cssrsBehaviourEver,
  cssrsBehaviourRecent,
  cssrsFacts,
  cssrsGiven,
  cssrsIntent,
  cssrsIntentRecent,
  cssrsItems,
  cssrsMethod,
  cssrsPlan,
  cssrsThoughts,
  cssrsWish,
} from './cssrs-facts.ts';
export { defineInstrument, type WordedItem, wordedItems } from './define-instrument.ts';
export {
  asqAcute,
  asqPositive,
  factsFrom,
  gad2Total,
  gadTotal,
  isiTotal,
  item9Answer,
  item9LeftOut,
  pcl5Total,
  pcsTotal,
  pegMean,
  phq2Total,
  phqTotal,
  rmdqTotal,
  sleepGatePositive,
  tsk17Total,
} from './facts.ts';
export * from './facts-screening.ts';
export {
  type Form,
  type FormItem,
  formOf,
  type ItemWording,
  type NoForm,
  speaks,
  type Wording,
} from './form.ts';
export type { Condition, Formula } from './formula.ts';
export { type RecordInputs, withInputs } from './inputs.ts';
export type {
  Alarm,
  AlarmName,
  Band,
  Banding,
  ChangeThresholds,
  FileKey,
  Instrument,
  Item,
  Licence,
  MissingRule,
  NumberAnswer,
  Option,
} from './instrument.ts';
export { asq } from './instruments/asq.ts';
export { gad2, gad7 } from './instruments/gad.ts';
export { peg } from './instruments/peg.ts';
export { phq2, phq4, phq8, phq9 } from './instruments/phq.ts';
export { sleepGate, sleepQuality } from './instruments/sleep.ts';
export { answersFor, instrumentOf, instruments, itemOf } from './library.ts';
export { lineOf } from './line-of.ts';
export { namedTitle } from './named-title.ts';
export { readAnswers } from './read-answers.ts';
export {
  answersAmong,
  type FindItem,
  type GivenAnswer,
  itemsOf,
  type ReusedAnswer,
  valuesOf,
} from './reuse.ts';
export {
  alarmsInValues,
  type Compiled,
  type Score,
  type ScoreFault,
  scoreValues,
} from './score.ts';
export {
  type ScoreReply,
  type ScoreReport,
  scoreRequest,
  scoreRequestSchema,
} from './score-request.ts';
export { answeredOf, bandOf, noScoreInWords, type ScoreInWords, scoreInWords } from './words.ts';
