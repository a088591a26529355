import type { Instant } from '#kernel';
import type { Setting } from './setting.ts';

/** Since the product began; a setting that a person made is later, and takes its place. */
const fromTheBeginning = '2020-01-01T00:00:00.000Z' as Instant;

const inCountry = (
  country: string,
  parameter: string,
  value: string | number,
  reason: string,
): Setting => ({
  id: `country ${country} ${parameter}`,
  parameter,
  scope: 'country',
  scopeId: country,
  value,
  by: 'product',
  at: fromTheBeginning,
  reason,
});

const ng225 = 'NICE NG225: no risk tools or levels to decide who gets care';

/** What differs by country before anybody of a site has set anything. */
export const countryDefaults: readonly Setting[] = [
  inCountry('GB', 'safety.profile', 'UK-NG225', ng225),
  inCountry('GB', 'auditC.gramsPerDrink', 8, 'one UK unit of alcohol is 8 g'),
];
