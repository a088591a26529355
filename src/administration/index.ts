export * from './contract.ts';
export { type NamedSetting, parameterViewOf } from './parameter-view.ts';
export { ruleViewOf, type SignOff } from './rule-view.ts';
