export {
  type ChangeSinceStart,
  changeSinceStart,
  type PainChange,
  painSinceStart,
} from './change-since-start.ts';
export * from './course-facts.ts';
export type { DiaryDay } from './diary-day.ts';
export { diaryFacts } from './diary-facts.ts';
export { type Rise, riseOf, signalRules } from './early-signs.ts';
export { diaryFilledIn, diaryPain, interferenceScore, visitsMissed } from './facts.ts';
export {
  type FunctionAgainstBaseline,
  type FunctionSettings,
  functionAgainstBaseline,
  type ScoreReading,
} from './function-worse.ts';
export { isReliable, reliableChangeIndex, type Spread } from './reliable-change.ts';
export { isWorseThanUsual } from './rules/ew-10.ts';
export { insightRules } from './rules.ts';
export { type Silence, type SilenceSettings, silenceOf } from './silence.ts';
export { lastDaysAgainstUsual, type UsualPainSettings, type WorseDays } from './worse-days.ts';
