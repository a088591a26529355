import {
  macarthur,
  moderatelySevere,
  moreSevere,
  ng222,
  severityFrom,
  severityTo,
} from '#evidence';
import { phqTotal } from '#measures';
import { atLeast, atMost, defineRule, isOneOf, lessThan } from '#reasoning';
import { clinicCountry } from '../course-facts.ts';

export const sc29 = defineRule({
  id: 'SC-29',
  version: 1,
  title: { en: 'What a PHQ-9 of 10 to 15 is called here' },
  needs: { phq: phqTotal, country: clinicCountry },
  parameters: {
    from: severityFrom,
    to: severityTo,
    usSevere: moderatelySevere,
    ukSevere: moreSevere,
  },
  checks: [
    { says: { en: 'PHQ-9 is {from} or more' }, holds: ({ phq }, { from }) => atLeast(phq, from) },
    { says: { en: 'PHQ-9 is {to} or less' }, holds: ({ phq }, { to }) => atMost(phq, to) },
  ],
  proposes: {
    by: ({ phq, country }, { usSevere, ukSevere }) => {
      if (country === null) return { en: `${both} Say which words your country uses.` };
      const uk = isOneOf(country, 'GB') === true;
      const said = severityOf(phq ?? 0, uk, { usSevere, ukSevere });
      return {
        en: uk
          ? `PHQ-9 ${phq} is called ${said} in the UK (below ${ukSevere}). Guided self-help comes first; an antidepressant is not routinely the first offer.`
          : `PHQ-9 ${phq} is called ${said} in the US. An antidepressant or psychotherapy may be the first offer, by preference.`,
      };
    },
  },
  severity: 'info',
  owners: ['engine'],
  due: null,
  evidence: [ng222, macarthur],
  contested: { en: 'The same score leads to another first offer in the UK than in the US.' },
  derive: ({ phq, country }, cuts) =>
    phq === null || country === null || lessThan(phq, cuts.from) === true
      ? {}
      : { phqSeverity: severityOf(phq, country === 'GB', cuts) },
  examples: {
    met: { known: { phq: 10, country: 'GB' } },
    justNotMet: { known: { phq: 9, country: 'GB' } },
    unknown: { known: { country: 'GB' } },
  },
});

const both = 'In the US, PHQ-9 10 to 14 is moderate; in the UK, below 16 is less severe.';

function severityOf(
  phq: number,
  uk: boolean,
  { usSevere, ukSevere }: { readonly usSevere: number; readonly ukSevere: number },
): string {
  if (uk) return phq < ukSevere ? 'less severe' : 'more severe';
  if (phq < usSevere) return 'moderate';
  return phq < usSevere + bandWidth ? 'moderately severe' : 'severe';
}

/** PHQ-9 bands are five points wide (Kroenke 2002). */
const bandWidth = 5;
