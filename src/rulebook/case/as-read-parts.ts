import { goalLists, toRole } from './as-read-goals.ts';
import { isObject } from './fields.ts';
import { type Names, underReadNames, type Written } from './other-names.ts';
import { clockOf, hasField, numberOf, textOf, yesNoOf } from './words.ts';

type Given = Readonly<Record<string, unknown>>;

const elementNames: Names = {
  duringExposure: ['pushedInExposure'],
  requiresPrn: ['prnGated', 'prnRequired', 'afterPrn', 'onlyAfterPrn', 'gatedByPrn', 'tiedToPrn'],
  class: ['drugClass', 'medClass'],
  minutesPerDay: ['minPerDay', 'quotaMin', 'dailyMin'],
  noActivity: ['activityBan', 'forbidsActivity'],
};

/** A part of a plan under the names that are read. */
export function partAsRead(element: Given, at: string, written: Written): Given {
  const named = underReadNames(element, at, elementNames, written);
  return {
    ...named,
    ...clockTimes(element),
    ...afterMedicine(element),
    ...measured(element),
    ...forbidding(named),
    ...prompted(element),
  };
}

/** "start": "13:00" is a time of day; "start": "2026-01-31" a day. */
function clockTimes(element: Given): Given {
  const from = clockOf(element, 'start');
  const until = clockOf(element, 'end');
  return {
    ...(from === null || hasField(element, 'startTime') ? {} : { startTime: from }),
    ...(until === null || hasField(element, 'endTime') ? {} : { endTime: until }),
  };
}

/** Tied in words to a medicine that is taken first. */
function afterMedicine(element: Given): Given {
  const words = textOf(element, 'condition', 'gate', 'dependsOn', 'only', 'when') ?? '';
  return /(after|once|only).*(prn|analges|painkill|pain ?relief|medic)|^prn|\bprn\b.*first/i.test(
    words,
  )
    ? { requiresPrn: true }
    : {};
}

/** "step-goal" says in its type of what it is a goal. */
function measured(element: Given): Given {
  if (hasField(element, 'construct', 'measure')) return {};
  const type = textOf(element, 'type', 'kind') ?? '';
  const words = textOf(element, 'text', 'goal', 'title', 'target') ?? '';
  if (/goal/i.test(type) && toRole.test(words)) return { construct: 'work' };
  const [, of] = /^(.+?)[-_ ](goal|target)$/i.exec(type) ?? [];
  return of === undefined ? {} : { construct: of };
}

function forbidding(element: Given): Given {
  return yesNoOf(element, 'noActivity') === true && !hasField(element, 'activityAllowed')
    ? { activityAllowed: false }
    : {};
}

/** A prompt to relax is relaxation, and no questionnaire. */
function prompted(element: Given): Given {
  const type = textOf(element, 'type') ?? '';
  return /^(relax|ground|breath).*-?prompt/i.test(type)
    ? { type: type.replace(/[-_ ]?prompts?$/i, '') }
    : {};
}

/** What of a plan stands elsewhere in a case, as parts of the plan. */
export function partsElsewhere(given: Given): readonly { element: Given; at: string }[] {
  return [
    ...familyIn(given),
    ...proceduresIn(given),
    ...questionsIn(given),
    ...reassuranceIn(given),
  ];
}

function familyIn({ family }: Given): readonly { element: Given; at: string }[] {
  if (!isObject(family) || textOf(family, 'task', 'role', 'action', 'behaviour') === null)
    return [];
  return [{ element: { ...family, type: 'family-task', discipline: 'family' }, at: '/family' }];
}

/** Contacts and images that are only counted are still parts that reassure. */
function reassuranceIn(given: Given): readonly { element: Given; at: string }[] {
  const places = ['patient', 'diary', 'history', 'contacts', 'imaging']
    .map((name) => given[name])
    .concat([given])
    .filter(isObject);
  const count = (...names: readonly string[]): number =>
    places.map((place) => numberOf(place, ...names)).find((one) => one !== null) ?? 0;
  const contacts = count(
    'reassuranceContactsPerWeek',
    'unscheduledContactsPerWeek',
    'unscheduledReassuranceContacts',
    'reassuranceContacts',
    'unscheduledPerWeek',
    'reassurancePerWeek',
    'onDemandPerWeek',
  );
  const images = count(
    'sameRegionImages12mo',
    'sameRegionImages',
    'imagesSameRegion12mo',
    'imagesSameRegion12m',
    'imagingCount12m',
    'imagingCount12mo',
  );
  const held = { owner: 'team', reviewDate: '9999-12-31' };
  const part = (type: string) => ({ element: { ...held, type, scheduled: false }, at: '/plan' });
  return [
    ...(contacts > 0 ? [part('reassurance-contact')] : []),
    ...(images > 0 ? [part('imaging')] : []),
  ];
}

const hoursInADay = 24;

/** A procedure among the events, so many hours or days ago. */
function proceduresIn({ events }: Given): readonly { element: Given; at: string }[] {
  return (Array.isArray(events) ? events : []).flatMap((event: unknown, place) => {
    if (!isObject(event)) return [];
    const type = textOf(event, 'type', 'kind') ?? '';
    const hours = numberOf(event, 'hoursAgo');
    const days = numberOf(event, 'daysAgo') ?? (hours === null ? null : hours / hoursInADay);
    if (!/inject|surgery|operation|block|procedure|arthroscop/i.test(type)) return [];
    const done = { owner: 'team', reviewDate: '9999-12-31' };
    const day = days === null ? {} : { day: -days };
    return [{ element: { ...done, ...event, ...day, type }, at: `/events/${place}` }];
  });
}

const minuteNames = [
  'measuresMinPerWeek',
  'measureMinutesPerWeek',
  'measuresMinutesPerWeek',
  'questionnaireMinPerWeek',
  'questionnaireMinutesPerWeek',
  'questionnaireMinutes',
];

/** Minutes a week of questionnaires, told as a sum. */
function questionsIn(given: Given): readonly { element: Given; at: string }[] {
  const places = [
    [given, ''],
    [given['plan'], '/plan'],
    [given['patient'], '/patient'],
    [given['diary'], '/diary'],
  ] as const;
  const asked = [given['questionnaires'], given['measures']].find(isObject);
  const sums = places.flatMap(([place, at]) =>
    isObject(place) && numberOf(place, ...minuteNames) !== null
      ? [{ minutes: numberOf(place, ...minuteNames), at: at === '' ? '/questionnaires' : at }]
      : [],
  );
  const own = asked === undefined ? null : numberOf(asked, 'minutesPerWeek', 'minPerWeek');
  const all = own === null ? sums : [{ minutes: own, at: '/questionnaires' }, ...sums];
  return all.slice(0, 1).map(({ minutes, at }) => ({
    element: {
      type: 'questionnaire',
      minutesPerWeek: minutes,
      owner: 'team',
      reviewDate: '9999-12-31',
    },
    at,
  }));
}

/** Explanations by discipline, goals by code, a consent of the person: as lists and fields that are read. */
export function listsAsRead(given: Given): Given {
  const { familyTasks, formulation } = given;
  const shared = isObject(formulation) ? formulation['explanations'] : undefined;
  const explanations = given['explanations'] ?? shared;
  return {
    ...(isObject(explanations) ? { explanations: byDiscipline(explanations) } : {}),
    ...(Array.isArray(shared) && given['explanations'] === undefined
      ? { explanations: shared }
      : {}),
    ...(Array.isArray(familyTasks) ? { familyTasks: familyTasks.map(taskAsRead) } : {}),
    ...goalLists(given),
    ...personAsRead(given),
  };
}

/** What a file says of the person outside of `patient`: consent, how much a day holds, disease activity. */
function personAsRead({ patient, consent, familyConsent, activity, cdai }: Given): Given {
  const person = isObject(patient) ? patient : {};
  const ofFamily = isObject(consent)
    ? yesNoOf(consent, 'family', 'familyInvolvement', 'familySharing')
    : null;
  const agreed = [consent, familyConsent, ofFamily].find((said) => typeof said === 'boolean');
  const cap = isObject(activity) ? numberOf(activity, 'dailyCapMin', 'dailyCap') : null;
  const known = {
    ...(agreed === undefined || hasField(person, 'familyConsent') ? {} : { familyConsent: agreed }),
    ...(cap === null || hasField(person, 'dailyCapMin') ? {} : { dailyCapMin: cap }),
    ...activityRise(cdai),
  };
  return Object.keys(known).length === 0 ? {} : { patient: { ...person, ...known } };
}

function activityRise(cdai: unknown): Given {
  if (!isObject(cdai)) return {};
  const before = numberOf(cdai, 'previous', 'before', 'baseline', 'from');
  const now = numberOf(cdai, 'current', 'now', 'latest', 'to');
  return {
    ...(before === null ? {} : { cdaiBefore: before }),
    ...(now === null ? {} : { cdaiNow: now }),
  };
}

const byDiscipline = (explanations: Given): readonly unknown[] =>
  Object.entries(explanations).map(([discipline, code]) =>
    isObject(code) ? { discipline, ...code } : { discipline, code },
  );

const taskAsRead = (task: unknown): unknown =>
  typeof task === 'string' ? { task, discipline: 'family' } : task;
