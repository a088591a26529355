import { defineFact, type FactType, type Json } from '#reasoning';
import type { AidField, Numbers, ValueAtStake } from './aid.ts';

const fact = <Value extends Json>(name: string, says: string): FactType<Value> =>
  defineFact({ name, says: { en: says } });

/** What an option grid holds. There is no such fact where there is no grid; [] = it holds nothing. */
export const aidFields = fact<readonly AidField[]>('aid.fields', 'what the decision aid holds');
export const aidKind = fact<'treatment' | 'screening'>(
  'aid.kind',
  'whether the aid is about a treatment or about screening',
);
export const aidIsPublished = fact<boolean>('aid.publishing', 'whether the aid is to be published');
export const aidNumbers = fact<Numbers>('aid.numbers', 'how the aid shows numbers');
export const decisionOpen = fact<boolean>('decision.open', 'whether a decision is to be made');
export const valuesRanked = fact<readonly ValueAtStake[]>(
  'decision.valuesRanked',
  'what the person ranked by how much it matters',
);
