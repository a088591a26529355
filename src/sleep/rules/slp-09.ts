import { regularityIndex, regularityMinDays, windred } from '#evidence';
import { ask } from '#kernel';
import { defineRule } from '#reasoning';
import { sleepRegularity } from '../facts.ts';

/** Speaks from the first two days that can be compared, and says below its minimum that it is no trend. */
export const slp09 = defineRule({
  id: 'SLP-09',
  version: 1,
  title: { en: 'Regularity of sleep' },
  needs: { regularity: sleepRegularity },
  parameters: { enough: regularityMinDays },
  checks: [
    {
      says: { en: 'Two days or more can be compared (a trend from {enough})' },
      holds: ({ regularity }) => ask(regularity, ({ days }) => days >= 2),
    },
  ],
  proposes: {
    by: ({ regularity }, { enough }) => {
      if (regularity === null) return { en: '?' };
      const { sri, agreementPct, days } = regularity;
      const few = days < enough ? ` ${days} days are too few for a trend (${enough}).` : '';
      return {
        en: `Sleep Regularity Index ${sri.toFixed(1)} (${agreementPct.toFixed(1)} % alike 24 hours apart), over ${days} days.${few} A trend, not a diagnosis; figures of apps may follow another formula.`,
      };
    },
  },
  severity: 'info',
  owners: ['engine'],
  due: null,
  evidence: [regularityIndex, windred],
  contested: { en: 'Implementations differ (GGIR SRI1 and SRI2).' },
  derive: ({ regularity }) =>
    regularity === null
      ? {}
      : {
          sri: Math.round(regularity.sri * 10) / 10,
          agreementPct: Math.round(regularity.agreementPct * 10) / 10,
        },
  examples: {
    met: { known: { regularity: { sri: 91.7, agreementPct: 95.8, days: 2 } } },
    justNotMet: { known: { regularity: { sri: 100, agreementPct: 100, days: 1 } } },
    unknown: { known: {} },
  },
});
