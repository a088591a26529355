export * from './contract.ts';
export * from './parameter-contract.ts';
export {
  type NamedSetting,
  type ParameterAsked,
  parameterViewOf,
  valueBefore,
} from './parameter-view.ts';
export { type Changed, type Conclusions, changesBetween } from './preview.ts';
export { ruleViewOf, type SiteSays, type ValueOf } from './rule-view.ts';
export * from './rulebook-contract.ts';
export { maySetOwn, maySign } from './signing.ts';
export * from './site-contract.ts';
