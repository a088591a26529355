import { beers2023, cnsActiveClasses, olderAge } from '#evidence';
import { ask } from '#kernel';
import { atLeast, defineRule } from '#reasoning';
import { cnsActiveClassCount, cnsActiveClassesKnown, personAge } from '../facts.ts';
import { listed, reaches } from '../readings.ts';

export const med09 = defineRule({
  id: 'MED-09',
  version: 1,
  title: { en: 'Several kinds of medicine acting on the brain' },
  needs: { count: cnsActiveClassCount, classes: cnsActiveClassesKnown, age: personAge },
  parameters: { most: cnsActiveClasses, older: olderAge },
  checks: [
    {
      says: { en: '{most} classes or more' },
      holds: ({ count, classes }, { most }) => reaches(count, classes?.length, most),
    },
    {
      says: { en: 'The age is known ({older} years or older: a warning; younger: advice)' },
      holds: ({ age }) => ask(age, () => true),
    },
  ],
  proposes: {
    by: ({ classes }) => ({
      en: `${listed(classes)} together make falls and slow thinking more likely: ask about falls, and plan with one prescriber which of them can go first.`,
    }),
  },
  severity: { by: ({ age }, { older }) => (atLeast(age, older) === false ? 'advice' : 'warning') },
  owners: ['prescriber'],
  due: { days: 14 },
  evidence: [beers2023],
  contested: { en: 'The list is made for older people in the US; below 65 it is advice only.' },
  derive: ({ count, classes }) =>
    classes === null ? {} : { cnsActiveCount: count, cnsActiveClasses: classes },
  examples: {
    met: {
      known: { count: 3, classes: ['SSRI', 'Z-drug', 'opioid'], age: 65 },
      severity: 'warning',
    },
    justNotMet: { known: { count: 2, classes: ['Z-drug', 'opioid'], age: 65 } },
    unknown: { known: { count: null, classes: ['Z-drug', 'opioid'], age: 65 } },
  },
});
