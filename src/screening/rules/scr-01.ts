import { gad2Positive, knart, phq2Positive } from '#evidence';
import { gad2Total, phq2Total } from '#measures';
import { atLeast, defineRule } from '#reasoning';

export const scr01 = defineRule({
  id: 'SCR-01',
  version: 1,
  title: { en: 'The short screen of mood or worry is positive' },
  needs: { phq2: phq2Total, gad2: gad2Total },
  parameters: { phqCut: phq2Positive, gadCut: gad2Positive },
  checks: [
    {
      says: { en: 'Low mood or worry shows in the short screen' },
      anyOf: [
        {
          says: { en: 'PHQ-2 is {phqCut} or more' },
          holds: ({ phq2 }, { phqCut }) => atLeast(phq2, phqCut),
        },
        {
          says: { en: 'GAD-2 is {gadCut} or more' },
          holds: ({ gad2 }, { gadCut }) => atLeast(gad2, gadCut),
        },
      ],
    },
  ],
  proposes: {
    by: ({ phq2, gad2 }, { phqCut, gadCut }) => {
      const forms = [
        ...(atLeast(phq2, phqCut) === true ? ['the full PHQ-9'] : []),
        ...(atLeast(gad2, gadCut) === true ? ['the full GAD-7'] : []),
      ];
      return { en: `Ask ${forms.join(' and ')}, unless it was just filled in.` };
    },
  },
  severity: 'info',
  owners: ['engine'],
  due: null,
  tasks: [{ code: 'ask-full-questionnaire', within: { days: 0 } }],
  evidence: [knart],
  examples: {
    met: { known: { phq2: 3, gad2: 2 } },
    justNotMet: { known: { phq2: 2, gad2: 2 } },
    unknown: { known: { phq2: 2 } },
  },
});
