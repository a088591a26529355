import { isObject } from './fields.ts';
import { clockOf, fieldOf, hasField, numberOf, textOf } from './words.ts';

type Given = Readonly<Record<string, unknown>>;

/** What an element says in a list, in words or by the clock, as the single figure that is read. */
export const elementAsRead = (element: Given): Given => ({
  ...element,
  ...lastingIn(element),
  ...growthIn(element),
  ...certifiedIn(element),
  ...dailyIn(element),
  ...windowIn(element),
});

/** From one clock time to another. */
function lastingIn(element: Given): Given {
  const from = clockOf(element, 'startTime', 'time', 'at', 'start');
  const until = clockOf(element, 'endTime', 'ends', 'endsAt', 'end', 'until');
  const told = ['minutes', 'durationMin', 'minutesPerSession', 'hours', 'durationMinutes'];
  if (from === null || until === null || hasField(element, ...told)) return {};
  const minutes = (minutesOf(until) - minutesOf(from) + aDay) % aDay;
  return minutes === 0 ? {} : { durationMin: minutes };
}

const aDay = 1440;
const minutesOf = (clock: string): number => {
  const [hours = '0', minutes = '0'] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
};

/** "quotaChange": "hold" stays as it is; "+10 %/wk" grows. */
function growthIn(element: Given): Given {
  if (hasField(element, 'increase', 'quotaIncrease', 'increment', 'incremental')) return {};
  const share = numberOf(element, 'incPct', 'incrementPct', 'increasePct', 'weeklyIncrease');
  if (share !== null) return { increase: share > 0 };
  const words = textOf(element, 'quotaChange', 'loadChange', 'change', 'progression') ?? '';
  if (/^(hold|held|none|same|keep|stable|unchanged|pause|no)|decreas|reduc|lower/i.test(words)) {
    return /taper|wean/i.test(textOf(element, 'type') ?? '') ? {} : { increase: false };
  }
  return /increas|raise|\+ ?\d|\d ?%|step up|progress/i.test(words) &&
    hasField(element, 'quotaChange', 'loadChange', 'progression')
    ? { increase: true }
    : {};
}

/** "activity": "none" of a sick note forbids it. */
function certifiedIn(element: Given): Given {
  if (!/note|certific|disab|med3|leave/i.test(textOf(element, 'type') ?? '')) return {};
  const said = textOf(element, 'activity', 'activityAllowed', 'allowed') ?? '';
  return /^(none|no|no activity|nothing|forbidden|rest)$/i.test(said)
    ? { activityAllowed: false }
    : {};
}

/** "23:30-05:30" and ["23:30", "05:30"]. */
function windowIn(element: Given): Given {
  const said = fieldOf(element, 'window', 'sleepWindow');
  const times =
    typeof said === 'string' ? said.match(/\d{1,2}[:.]\d\d/g) : Array.isArray(said) ? said : null;
  const [from, until]: readonly unknown[] = times ?? [];
  return typeof from === 'string' && typeof until === 'string'
    ? { windowStart: from, windowEnd: until }
    : {};
}

/** What a therapy holds, as elements of their own. */
export const componentsOf = (element: unknown): readonly Given[] => {
  const parts = isObject(element) ? fieldOf(element, 'components', 'includes', 'modules') : null;
  return (Array.isArray(parts) ? parts : []).flatMap((part: unknown) =>
    typeof part === 'string' ? [{ type: part, owner: 'team', reviewDate: '9999-12-31' }] : [],
  );
};

/** So many tasks a day, or done every day. */
function dailyIn(element: Given): Given {
  if (hasField(element, 'timesPerDay', 'perDay', 'timesPerWeek', 'perWeek')) return {};
  const tasks = numberOf(element, 'dailyTasks', 'tasksPerDay', 'timesDaily');
  if (tasks !== null) return { timesPerDay: tasks };
  return fieldOf(element, 'daily') === true ? { timesPerDay: 1 } : {};
}

const listedRegions = (element: unknown): readonly string[] => {
  const said = isObject(element) ? fieldOf(element, 'regions', 'bodyRegions', 'areas') : null;
  return Array.isArray(said) ? said.filter((one) => typeof one === 'string') : [];
};

const regionsOf = (element: unknown): readonly string[] => [
  ...new Set([
    ...listedRegions(element),
    ...(isObject(element) ? [textOf(element, 'region') ?? ''] : []),
  ]),
];

/** Of several regions, the one that most elements have in common. */
export function withOneRegion(elements: readonly unknown[]): readonly unknown[] {
  const named = elements.flatMap(regionsOf);
  const often = (region: string): number => named.filter((one) => one === region).length;
  return elements.map((element) => {
    const [region] = listedRegions(element).toSorted((a, b) => often(b) - often(a));
    return region === undefined || !isObject(element) || hasField(element, 'region')
      ? element
      : { ...element, region };
  });
}

const certificates = {
  sickNote: 'sick-note',
  fitNote: 'fit-note',
  workNote: 'work-note',
  certificate: 'certificate',
  certification: 'certificate',
  disabilityForm: 'disability-form',
} as const;

/** A certificate that stands by itself. */
export function certificatesIn(given: Given): readonly { element: Given; at: string }[] {
  return Object.entries(certificates).flatMap(([name, type]) => {
    const said = given[name];
    const held = { owner: 'team', reviewDate: '9999-12-31' };
    return isObject(said) ? [{ element: { ...held, ...said, type }, at: `/${name}` }] : [];
  });
}
