import { lightAdvice, lightDay, lightEvening, lightNight } from '#evidence';
import { ask } from '#kernel';
import { defineRule } from '#reasoning';
import { sleepElements } from '../facts.ts';

export const slp10 = defineRule({
  id: 'SLP-10',
  version: 1,
  title: { en: 'Light by day and by night' },
  needs: { elements: sleepElements },
  parameters: { day: lightDay, evening: lightEvening, night: lightNight },
  checks: [
    {
      says: { en: 'The plan holds something for sleep' },
      holds: ({ elements }) => ask(elements, ({ length }) => length > 0),
    },
  ],
  proposes: {
    en: 'Advise bright days ({day} lx melanopic EDI or more), dim last 3 hours ({evening} lx or less) and dark nights ({night} lx or less). A light box only after a look at mania and the eyes (COH-53).',
  },
  severity: 'info',
  owners: ['care-manager'],
  due: null,
  evidence: [lightAdvice],
  examples: {
    met: { known: { elements: ['cbt-i'] } },
    justNotMet: { known: { elements: [] } },
    unknown: { known: {} },
  },
});
