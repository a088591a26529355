import { countryDefaults, type Setting } from '#evidence';
import type { Run } from '../read-runs.ts';
import { activitySettings } from './activity.ts';
import { screeningSettings } from './screening.ts';
import { sleepSettings } from './sleep.ts';

/** Whose settings those of a case file are. */
export const personOfCase = 'case';

/** What a case sets for its person ("config": "90/85"), as settings like any other. */
export function caseSettings({ input, asOf, path }: Run): readonly Setting[] {
  const own = Object.entries({
    ...sleepSettings(input),
    ...activitySettings(input),
    ...screeningSettings(input),
  }).map(
    ([parameter, value]): Setting => ({
      id: `${path}#${parameter}`,
      parameter,
      scope: 'patient',
      scopeId: personOfCase,
      value,
      by: 'case file',
      at: asOf,
      reason: 'as the file says',
    }),
  );
  return [...countryDefaults, ...own];
}
