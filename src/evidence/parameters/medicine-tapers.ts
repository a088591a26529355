import { asamBenzodiazepine } from '../citations.ts';
import { defineParameter } from '../parameter.ts';

/** A draft begins as the clinic does; a prescriber makes it slower in the draft itself. */
const site = ['country', 'site'] as const;

export const benzodiazepineTaperStart = defineParameter({
  id: 'taper.benzodiazepineStart',
  default: 0.1,
  unit: 'share of the dose',
  limits: { min: 0.02, max: 0.1 },
  scopes: site,
  source: asamBenzodiazepine,
  says: { en: 'Cut of a benzodiazepine with which a taper is drafted' },
});
export const benzodiazepineTaperDays = defineParameter({
  id: 'taper.benzodiazepineStepDays',
  default: 14,
  unit: 'days',
  limits: { min: 14, max: 56 },
  whole: true,
  scopes: site,
  source: asamBenzodiazepine,
  says: { en: 'Days between the steps with which a taper of a benzodiazepine is drafted' },
});
