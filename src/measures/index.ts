export { type Answers, alarmsIn, openItems, score } from './answers.ts';
export * from './contract.ts';
export type { Condition, Formula } from './formula.ts';
export type {
  Alarm,
  AlarmName,
  Band,
  Banding,
  ChangeThresholds,
  Instrument,
  Item,
  Licence,
  MissingRule,
  Option,
} from './instrument.ts';
export { defineInstrument } from './instrument.ts';
export { asq } from './instruments/asq.ts';
export { gad2, gad7 } from './instruments/gad.ts';
export { peg } from './instruments/peg.ts';
export { phq2, phq4, phq8, phq9 } from './instruments/phq.ts';
export { sleepGate, sleepQuality } from './instruments/sleep.ts';
export { compiledOf, instrumentOf, instruments, itemOf } from './library.ts';
export {
  alarmsInValues,
  type Compiled,
  type Score,
  type ScoreFault,
  scoreValues,
} from './score.ts';
