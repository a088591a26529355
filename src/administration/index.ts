export * from './contract.ts';
export { type NamedSetting, parameterViewOf } from './parameter-view.ts';
export { ruleViewOf, type SignOff, type ValueOf } from './rule-view.ts';
export { maySign } from './signing.ts';
export * from './site-contract.ts';
