import { certificatesIn, componentsOf, elementAsRead, withOneRegion } from './as-read-element.ts';
import { partAsRead, partsElsewhere } from './as-read-parts.ts';
import { isObject } from './fields.ts';
import { type Names, underReadNames, type Written } from './other-names.ts';
import { fieldOf, numberOf, textOf, yesNoOf } from './words.ts';

type Given = Readonly<Record<string, unknown>>;
type Listed = { readonly element: unknown; readonly at: string };

/**
 * The plan with everything that belongs to its elements among them: elements at the top, medicines that
 * are proposed in a list of their own, tapers told by themselves.
 */
export function planAsRead(given: Given, written: Written): Given {
  const { plan } = given;
  const own = isObject(plan) ? plan : {};
  const first = elementsOf(given);
  const besides = [
    ...startsIn(given, own),
    ...tapersIn(given, own),
    ...partsElsewhere(given),
    ...certificatesIn(given),
  ];
  if (first === null && besides.length === 0) return {};
  const within = (first ?? []).flatMap(({ element, at }) =>
    componentsOf(element).map((part) => ({ element: part, at })),
  );
  const all = [...(first ?? []), ...within, ...besides];
  const elements = all.map(({ element, at }, place) => {
    const where = `/plan/elements/${place}`;
    if (at !== where) written.set(where, at);
    if (!isObject(element)) return element;
    const part = elementAsRead(partAsRead(element, where, written));
    return isCut(part) ? taperAsRead(part, where, written) : part;
  });
  if (first !== null && first.length === 0) written.set('/plan/elements', '/plan/elements');
  return { plan: { ...own, elements: withOneRegion(elements) } };
}

function elementsOf({ plan, elements, planElements }: Given): readonly Listed[] | null {
  const within = isObject(plan) ? plan['elements'] : undefined;
  if (within !== undefined && within !== null) {
    return Array.isArray(within) ? placed(within, '/plan/elements') : null;
  }
  if (Array.isArray(plan)) return placed(plan, '/plan');
  if (Array.isArray(elements)) return placed(elements, '/elements');
  return Array.isArray(planElements) ? placed(planElements, '/planElements') : null;
}

const placed = (list: readonly unknown[], at: string): readonly Listed[] =>
  list.map((element, place) => ({ element, at: `${at}/${place}` }));

const startLists = [
  'starts',
  'plannedStarts',
  'proposedStart',
  'proposedStarts',
  'proposedMed',
  'proposedMeds',
  'proposedMedication',
  'proposedMedications',
  'newMed',
  'newMeds',
  'newMedication',
  'newMedications',
  'plannedMeds',
  'plannedMedications',
  'startMeds',
];

/** A medicine that is to be started, by its name or as an object. */
function startsIn(given: Given, plan: Given): readonly Listed[] {
  return listsNamed(startLists, given, plan).flatMap(({ element: each, at }) => {
    const said: Given = isObject(each) ? each : {};
    const name =
      typeof each === 'string' ? each : textOf(said, 'name', 'drug', 'medicine', 'medication');
    return name === null
      ? []
      : [{ element: { ...said, type: 'start-medication', drug: name }, at }];
  });
}

/** A taper that stands by itself: its own medicine or class makes it an element of the plan. */
function tapersIn(given: Given, plan: Given): readonly Listed[] {
  const tapers = listsNamed(['taper', 'tapers', 'taperPlan'], given, plan);
  return [...tapers, ...tapersOfMedicines(given)].flatMap(({ element, at }) => {
    if (!isObject(element)) return [];
    const kind = textOf(element, 'class', 'type', 'kind');
    return [{ element: { ...element, type: kind === null ? 'taper' : `${kind}-taper` }, at }];
  });
}

const cutFields =
  /^planned|cut|taper|abrupt|stepPct|reduc|used?|months|weeks|years|perWeek|perMonth/i;

/** A cut that is told beside the medicine it is about. */
function tapersOfMedicines({ meds }: Given): readonly Listed[] {
  return (Array.isArray(meds) ? meds : []).flatMap((med: unknown, at) => {
    if (!isObject(med)) return [];
    const taper = [med['taper'], med['plannedTaper'], med['plannedCut']].find(isObject);
    const cut = Object.keys(med).some((key) => /^planned(cut|taper|stop)|^cutP/i.test(key));
    const name = textOf(med, 'name', 'drug', 'medicine', 'medication');
    if (name === null || (taper === undefined && !cut)) return [];
    const said = Object.entries(med)
      .filter(([key]) => cutFields.test(key))
      .map(([key, value]) => [
        key.replace(/^planned([A-Z])/, (_, one) => one.toLowerCase()),
        value,
      ]);
    const abrupt = /abrupt|cold/i.test(textOf(med, 'plannedStop', 'stopPlan') ?? '');
    const element = {
      ...Object.fromEntries(said),
      ...taper,
      ...(abrupt ? { abrupt } : {}),
      drug: name,
      ...heldByTheMedicine,
    };
    return [{ element, at: `/meds/${at}` }];
  });
}

const heldByTheMedicine = { owner: 'team', reviewDate: '9999-12-31' };

function listsNamed(names: readonly string[], given: Given, plan: Given): readonly Listed[] {
  return [
    { fields: given, at: '' },
    { fields: plan, at: '/plan' },
  ].flatMap(({ fields, at }) =>
    names.flatMap((name) => {
      const said = fields[name];
      if (Array.isArray(said)) return placed(said, `${at}/${name}`);
      return isObject(said) || typeof said === 'string'
        ? [{ element: said, at: `${at}/${name}` }]
        : [];
    }),
  );
}

const isCut = (element: Given): boolean =>
  /taper|wean|reduc|stop|discontinu|cut/i.test(textOf(element, 'type', 'kind', 'action') ?? '');

const taperNames: Names = {
  cutPercent: [
    'cutPct',
    'percentCut',
    'reductionPct',
    'reductionPercent',
    'percent',
    'pct',
    'cut',
    'reduction',
    'stepPct',
    'stepPercent',
    'reducePercent',
  ],
  everyDays: ['perDays', 'intervalDays', 'overDays', 'inDays'],
  everyWeeks: ['perWeeks', 'intervalWeeks', 'overWeeks', 'weeks'],
  everyMonths: ['perMonths', 'intervalMonths', 'overMonths'],
  usedMonths: ['useMonths', 'monthsUsed', 'monthsOfUse', 'durationMonths', 'monthsOnDrug'],
};

const paces: readonly (readonly [RegExp, Given])[] = [
  [/^(cut|reduction|reduce|taper|step)?(pct|percent)?(every|per)(month|mo)$/, { everyMonths: 1 }],
  [/^(cut|reduction|reduce|taper|step)?(pct|percent)?(every|per)week$/, { everyWeeks: 1 }],
  [
    /^(cut|reduction|reduce|taper|step)?(pct|percent)?(every|per)(2weeks|2wk|fortnight)$/,
    { everyWeeks: 2 },
  ],
  [/^(cut|reduction|reduce|taper|step)?(pct|percent)?(every|per)(4weeks|4wk)$/, { everyWeeks: 4 }],
];

const monthsPer: Readonly<Record<string, number>> = { years: 12, weeks: 12 / 52, days: 12 / 365 };

/** A cut under the names that are read: its share, in what time, and for how long the medicine was used. */
function taperAsRead(element: Given, at: string, written: Written): Given {
  const paced = { ...element, ...pacedIn(element), ...betweenDoses(element), ...atOnce(element) };
  const named = underReadNames(paced, at, taperNames, written);
  if (numberOf(named, 'usedMonths') !== null) return named;
  for (const [unit, factor] of Object.entries(monthsPer)) {
    const count = numberOf(
      element,
      `used ${unit}`,
      `${unit} used`,
      `use ${unit}`,
      `${unit} of use`,
      `${unit} on drug`,
    );
    if (count !== null) return { ...named, usedMonths: count * factor };
  }
  return named;
}

/** "cutPctPerMonth": 15. */
function pacedIn(element: Given): Given {
  for (const [key, said] of Object.entries(element)) {
    const plain = key.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
    const pace = paces.find(([pattern]) => pattern.test(plain))?.[1];
    if (typeof said === 'number' && pace !== undefined && /pct|percent/.test(plain)) {
      return { cutPercent: said, ...pace };
    }
  }
  return {};
}

/** From one dose to another. */
function betweenDoses(element: Given): Given {
  const from = numberOf(
    element,
    'fromMg',
    'fromDailyMg',
    'fromMgPerDay',
    'fromDailyDose',
    'fromDose',
    'fromMme',
    'currentMme',
    'currentDose',
    'from',
  );
  const to = numberOf(
    element,
    'toMg',
    'toDailyMg',
    'toMgPerDay',
    'toDailyDose',
    'toDose',
    'toMme',
    'newMme',
    'newDose',
    'to',
  );
  if (from === null || to === null || from <= 0 || to > from || to < 0) return {};
  return fieldOf(element, 'cutPercent') === null ? { cutPercent: ((from - to) / from) * 100 } : {};
}

const atOnce = (element: Given): Given =>
  yesNoOf(element, 'abrupt', 'abruptly', 'abruptStop') === true
    ? { cutPercent: 100, everyDays: 1 }
    : {};
