import { aspectsFor } from '#plan';
import type { CaseInput } from './file.ts';
import type { CaseElement } from './plan-fields.ts';
import { elementKinds, indicationWords } from './plan-kinds.ts';
import { fieldOf, hasField, kindIn, numberOf, textOf, yesNoOf } from './words.ts';

export type PlacedElement = { readonly element: CaseElement; readonly at: string };

/** Lists of a plan that stand beside its elements, and what an entry of each is. */
const lists: Readonly<Record<string, string>> = {
  explanations: 'explanation',
  goals: 'goal',
  measures: 'measure',
  questionnaires: 'questionnaire',
  imaging: 'imaging',
  images: 'imaging',
  procedures: 'procedure',
  certificates: 'certificate',
  familyTasks: 'family',
  family: 'family',
  materials: 'material',
  education: 'material',
  contacts: 'contact',
};

/**
 * The parts of a plan wherever the file puts them: elements, lists of their own, and what an element
 * says in passing of an explanation or a goal.
 */
export function spreadElements(input: CaseInput): readonly PlacedElement[] {
  const elements = (input.plan?.elements ?? []).flatMap((element, index) =>
    withPassives({ element, at: `plan/elements/${index}` }),
  );
  const listed = Object.entries(lists).flatMap(([name, type]) => [
    ...listIn(input.plan, name, type, 'plan/'),
    ...listIn(input, name, type, ''),
    ...listIn(input.patient, name, type, 'patient/'),
  ]);
  const windows = windowsBeside(input, elements);
  const all = [
    ...elements,
    ...elements.flatMap(saidInPassing),
    ...listed,
    ...trackedIn(input),
    ...windows,
  ].map(namedByWhatItAimsAt);
  return all.map(({ element, at }) => ({ element: fromThePerson(element, input), at }));
}

const windowFields = ['window', 'sleepWindow', 'windowStart', 'windowEnd'] as const;

/** An agreed window that stands beside the elements, or on work on sleep that is more than a window. */
function windowsBeside(
  { sleep }: CaseInput,
  elements: readonly PlacedElement[],
): readonly PlacedElement[] {
  const kindOf = ({ element }: PlacedElement) => kindIn(element.type ?? '', elementKinds);
  if (elements.some((placed) => kindOf(placed) === 'sleep-window')) return [];
  const onTherapy = elements.filter((placed) => kindOf(placed) === 'cbt-session');
  const places = [
    { fields: sleep ?? null, at: 'sleep' },
    ...onTherapy.map(({ element, at }) => ({ fields: element, at: `${at}/window` })),
  ];
  return places.flatMap(({ fields, at }) => {
    const told = windowFields.map((name) => [name, fieldOf(fields, name)] as const);
    const said = told.filter(([, value]) => value !== null && typeof value !== 'number');
    if (said.length === 0) return [];
    const element = { ...heldByItsElement, type: 'sleep-window', ...Object.fromEntries(said) };
    return [{ element, at }];
  });
}

/** A goal of controlling thoughts is that work, whatever list it stands in. */
const namedByWhatItAimsAt = ({ element, at }: PlacedElement): PlacedElement => {
  const words = textOf(element, 'text', 'goal', 'code', 'title') ?? '';
  const controls =
    /goal|target/i.test(element.type ?? '') && /thought.?(control|stop|suppress)/i.test(words);
  return controls ? { element: { ...element, type: 'thought-control' }, at } : { element, at };
};

/** What a file says of asking and tracking where it speaks of the diary or of a watch. */
function trackedIn(input: CaseInput): readonly PlacedElement[] {
  const prompts = [input.diary, input.plan, input.patient]
    .map((place) => numberOf(place, 'painPromptsPerDay', 'promptsPerDay', 'painRatingsPerDay'))
    .find((number) => number !== null);
  const watch = fieldOf(input, 'wearable', 'tracker');
  const shown = [isObject(watch) ? watch : null, input.plan, input.patient, input.sleep]
    .map((place) =>
      yesNoOf(
        place,
        'sleepScoreShown',
        'wearableSleepScoreShown',
        'scoreShown',
        'showsSleepScore',
        'showSleepScore',
        'wearableScoreShown',
        'sleepScoreVisible',
        'showScore',
      ),
    )
    .find((told) => told !== null);
  return [
    ...(prompts === undefined || prompts === null
      ? []
      : [
          {
            element: { ...heldByItsElement, type: 'pain-rating', promptsPerDay: prompts },
            at: 'diary',
          },
        ]),
    ...(shown === true
      ? [
          {
            element: { ...heldByItsElement, type: 'wearable', sleepScoreShown: true },
            at: 'wearable',
          },
        ]
      : []),
  ];
}

/** What an element leaves out and the file says of the person: consent, and what a brace is for. */
function fromThePerson(element: CaseElement, { patient, conditions }: CaseInput): CaseElement {
  const type = element.type ?? '';
  const consent = yesNoOf(patient, 'familyConsent', 'consentFamily', 'familyInvolvementConsent');
  if (/family|spouse|partner/i.test(type) && consent !== null && !hasField(element, 'consent')) {
    return { ...element, consent };
  }
  if (kindIn(type, elementKinds) !== 'brace' || hasField(element, 'indication', 'for')) {
    return element;
  }
  const codes = (conditions ?? []).map(({ code }) => kindIn(code, indicationWords));
  const known = [...new Set(codes.filter((code) => code !== null))];
  // Two diagnoses leave open which of them it is for.
  return known.length === 1 ? { ...element, indication: known[0] } : element;
}

function listIn(
  holder: Readonly<Record<string, unknown>> | null | undefined,
  name: string,
  type: string,
  where: string,
): readonly PlacedElement[] {
  const list = fieldOf(holder, name);
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown, index) =>
    isObject(entry) || typeof entry === 'string'
      ? [{ element: listed(entry, type), at: `${where}${name}/${index}` }]
      : [],
  );
}

const listed = (entry: Readonly<Record<string, unknown>> | string, type: string): CaseElement =>
  typeof entry === 'string' ? { type, text: entry } : { ...entry, type };

function saidInPassing({ element, at }: PlacedElement): readonly PlacedElement[] {
  if (/explan|goal|target/i.test(element.type ?? '')) return [];
  const explanation = fieldOf(element, 'explanationCode', 'explanation');
  const goal = fieldOf(element, 'goal');
  const { hours: _, homeworkHours: __, travelHours: ___, inPerson: ____, ...rest } = element;
  const by = { ...rest, ...heldByItsElement };
  return [
    ...(typeof explanation === 'string' && !holdsMessage(element)
      ? [{ element: { ...by, type: 'explanation', code: explanation }, at: `${at}/explanation` }]
      : []),
    ...(isObject(goal) ? [{ element: { ...by, ...goal, type: 'goal' }, at: `${at}/goal` }] : []),
  ];
}

/** Whoever owns the element and reviews it does so for what it says in passing. */
const heldByItsElement = { owner: 'team', reviewDate: '9999-12-31' };

/** Education is its explanation; it is not counted twice. */
const holdsMessage = ({ type }: CaseElement): boolean => {
  const kind = kindIn(type ?? '', elementKinds);
  return kind !== null && (aspectsFor(kind) as readonly string[]).includes('message');
};

/** A session of which a share is passive counts as two parts, by that share of its time. */
function withPassives({ element, at }: PlacedElement): readonly PlacedElement[] {
  const percent = passivePercentOf(element);
  if (percent === null) return [{ element, at }];
  const whole = numberOf(element, 'hours') ?? 1;
  const passive = {
    ...element,
    ...heldByItsElement,
    type: 'passive-treatment',
    hours: (whole * percent) / 100,
  };
  const active = { ...element, hours: whole - passive.hours };
  return [
    { element: active, at },
    ...(percent === 0 ? [] : [{ element: passive, at: `${at}/passive` }]),
  ];
}

function passivePercentOf(element: CaseElement): number | null {
  const percent = numberOf(element, 'passivePercent', 'passivePct');
  const share = numberOf(element, 'passiveShare', 'passiveFraction');
  const passive = numberOf(element, 'passiveMinutes', 'passiveMin');
  const active = numberOf(element, 'activeMinutes', 'activeMin');
  if (percent !== null || share !== null) return percent ?? (share ?? 0) * 100;
  const all = numberOf(element, 'totalMinutes', 'totalMin', 'sessionMinutes', 'minutes');
  const whole = passive === null || active === null ? all : passive + active;
  if (passive === null || whole === null || whole === 0) return null;
  return Math.min(100, (passive / whole) * 100);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
