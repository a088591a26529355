import { kdigo, nsaidEgfrAvoid, nsaidEgfrCaution, nsaidProlongedDays } from '#evidence';
import { allOf, anyOf } from '#kernel';
import { atLeast, defineRule, holdsTrue, lessThan } from '#reasoning';
import { conditionFacts, egfr, groupFacts, nsaidDays } from '../facts.ts';
import { isTaken, kidneyBelow, listed } from '../readings.ts';

export const med13 = defineRule({
  id: 'MED-13',
  version: 1,
  title: { en: 'NSAID with weak kidneys or heart' },
  needs: {
    nsaids: groupFacts.systemicNsaids,
    egfr,
    kidneyFailure: conditionFacts.kidneyFailure,
    heart: conditionFacts.heartFailure,
    raas: groupFacts.aceInhibitorsOrArbs,
    diuretics: groupFacts.diuretics,
    days: nsaidDays,
  },
  parameters: { avoid: nsaidEgfrAvoid, caution: nsaidEgfrCaution, prolonged: nsaidProlongedDays },
  checks: [
    {
      says: { en: 'An NSAID is taken by mouth or injection' },
      holds: ({ nsaids }) => isTaken(nsaids),
    },
    {
      says: { en: 'Kidneys or heart may not bear it' },
      anyOf: [
        {
          says: { en: 'eGFR is below {avoid}' },
          holds: (known, { avoid }) => kidneyBelow(known.egfr, avoid, known.kidneyFailure),
        },
        { says: { en: 'Heart failure' }, holds: ({ heart }) => holdsTrue(heart) },
        {
          says: { en: 'An ACE inhibitor or ARB and a diuretic are taken as well' },
          holds: ({ raas, diuretics }) => allOf([isTaken(raas), isTaken(diuretics)]),
        },
        {
          says: {
            en: 'eGFR is below {caution}, and the NSAID has been taken for {prolonged} days or longer',
          },
          holds: (known, { caution, prolonged }) =>
            allOf([lessThan(known.egfr, caution), atLeast(known.days, prolonged)]),
        },
      ],
    },
  ],
  proposes: {
    by: ({ nsaids }) => ({
      en: `Avoid ${listed(nsaids)}: choose paracetamol, a gel or no medicine instead, and check the kidneys.`,
    }),
  },
  severity: {
    by: (known, { avoid }) => {
      const critical = anyOf([
        kidneyBelow(known.egfr, avoid, known.kidneyFailure),
        holdsTrue(known.heart),
        allOf([isTaken(known.raas), isTaken(known.diuretics)]),
      ]);
      return critical === true ? 'critical' : 'warning';
    },
  },
  owners: ['prescriber'],
  due: { days: 1 },
  evidence: [kdigo],
  examples: {
    met: { known: { nsaids: ['naproxen'], egfr: 29 }, severity: 'critical' },
    justNotMet: {
      known: {
        nsaids: ['naproxen'],
        egfr: 30,
        kidneyFailure: false,
        heart: false,
        raas: ['lisinopril'],
        diuretics: [],
        days: 27,
      },
    },
    unknown: {
      known: { nsaids: ['naproxen'], kidneyFailure: false, heart: false, raas: [], days: 0 },
    },
  },
});
