import { type Group, named, ofClass, ofIngredients } from './group.ts';

const marked = (mark: 'qt' | 'serotonergic' | 'moodSignal'): Group =>
  ofIngredients(({ marks }) => marks[mark] === true);

/** The groups that rules read, by the name of their fact. */
export const groups = {
  opioids: { ...ofClass('opioid'), where: 'anywhere' },
  benzodiazepines: ofClass('benzodiazepine'),
  gabapentinoids: ofClass('gabapentinoid'),
  systemicNsaids: ofClass('nsaid'),
  topicalNsaids: { ...ofClass('nsaid'), where: 'skin' },
  warfarin: named('warfarin'),
  gastroprotection: ofClass('gastroprotection'),
  steroids: ofClass('steroid'),
  steroidsOrAldosteroneAntagonists: ofClass('steroid', 'aldosterone-antagonist'),
  aspirin: ofClass('aspirin'),
  ssriOrSnri: ofClass('ssri', 'snri'),
  ssriSnriOrTca: ofClass('ssri', 'snri', 'tca'),
  antidepressants: ofClass('ssri', 'snri', 'tca', 'maoi', 'antidepressant'),
  maois: ofClass('maoi'),
  serotonergics: marked('serotonergic'),
  serotonergicOpioids: ofIngredients(
    ({ classes, marks }) => classes.includes('opioid') && marks.serotonergic === true,
  ),
  aceInhibitorsOrArbs: ofClass('ace-inhibitor', 'arb'),
  diuretics: ofClass('diuretic'),
  duloxetine: named('duloxetine'),
  cyp2d6Inhibitors: ofIngredients(({ marks }) => marks.cyp2d6 === 'inhibits'),
  cyp2d6WeakInhibitors: ofIngredients(({ marks }) => marks.cyp2d6 === 'inhibits-weakly'),
  cyp2d6Substrates: ofIngredients(
    ({ marks }) => marks.cyp2d6 === 'needs' || marks.cyp2d6 === 'is-cleared-by',
  ),
  cyp2d6WeakSubstrates: ofIngredients(({ marks }) => marks.cyp2d6 === 'needs-weakly'),
  qtMedicines: marked('qt'),
  methadone: named('methadone'),
  citalopram: named('citalopram'),
  methotrexate: named('methotrexate'),
  leflunomide: named('leflunomide'),
  trimethoprim: named('trimethoprim'),
  dmardsNeedingBloods: named('methotrexate', 'leflunomide', 'azathioprine', 'sulfasalazine'),
  sulfasalazine: named('sulfasalazine'),
  moodSignal: {
    ...ofIngredients(
      ({ classes, marks }) => marks.moodSignal === true || classes.includes('opioid'),
    ),
    where: 'body',
  },
  cnsActive: ofClass(
    'opioid',
    'benzodiazepine',
    'z-drug',
    'gabapentinoid',
    'antiepileptic',
    'muscle-relaxant',
    'ssri',
    'snri',
    'tca',
    'antipsychotic',
  ),
  watchedAfterChange: ofClass(
    'ssri',
    'snri',
    'tca',
    'maoi',
    'antidepressant',
    'gabapentinoid',
    'opioid',
    'steroid',
  ),
  notStartedInPrimaryPain: {
    ...ofIngredients(
      ({ classes, name }) =>
        name === 'ketamine' ||
        classes.some((each) => notStarted.some((forbidden) => forbidden === each)),
    ),
    where: 'anywhere',
  },
} as const satisfies Readonly<Record<string, Group>>;

export type GroupName = keyof typeof groups;

const notStarted = [
  'opioid',
  'gabapentinoid',
  'nsaid',
  'paracetamol',
  'benzodiazepine',
  'antipsychotic',
  'local-anaesthetic',
] as const;
