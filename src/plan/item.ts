import type { FieldFault } from '#http';
import type { Id } from '#kernel';
import { type Aspect, kindsOfAspect } from './aspects.ts';
import type { Dose, PlanItemBody } from './contract.ts';

/** One element of the plan, as every discipline sees it: content with its version and owner. */
export type PlanItem = PlanItemBody & {
  readonly itemId: Id<'PlanItemId'>;
  readonly version: number;
  readonly ownerName: string | null;
  readonly ownerRole: string | null;
};

type Kind = PlanItemBody['kind'];
type DosePart = keyof Dose;

/** What a kind of item must say before it means anything to the person who does it. */
const neededBy: Readonly<Record<Kind, readonly DosePart[]>> = {
  education: ['minutes', 'timesPerWeek'],
  'activity-quota': ['minutes', 'timesPerWeek'],
  'exposure-step': ['minutes', 'timesPerWeek', 'level'],
  exercise: ['minutes', 'timesPerWeek'],
  relaxation: ['minutes', 'timesPerWeek'],
  'cbt-session': ['minutes', 'timesPerWeek'],
  'behavioural-activation': ['minutes', 'timesPerWeek'],
  'sleep-window': ['from', 'until'],
  medicine: ['medicine', 'amount'],
  visit: ['minutes', 'timesPerWeek', 'inPerson'],
  'family-action': ['minutes', 'timesPerWeek'],
  'self-care': ['timesPerWeek'],
  'rest-advice': [],
  'rest-period': ['minutes', 'timesPerWeek'],
  brace: [],
  'passive-treatment': ['minutes', 'timesPerWeek'],
  imaging: [],
  procedure: [],
  'light-therapy': ['minutes', 'timesPerWeek'],
  tracking: ['minutes', 'timesPerWeek'],
  goal: [],
  explanation: [],
  certificate: [],
  'return-to-work': [],
};

/** Parts that say something only for some kinds; elsewhere they are a mistake. */
const onlyFor: Partial<Record<DosePart, readonly Kind[]>> = {
  from: ['sleep-window'],
  until: ['sleep-window'],
  medicine: ['medicine'],
  level: ['exposure-step', 'exercise', 'activity-quota'],
};

const wordsOfPart: Readonly<Record<DosePart, string>> = {
  minutes: 'how many minutes it takes',
  timesPerWeek: 'how often a week',
  at: 'at what time',
  from: 'when lights go out',
  until: 'when the person gets up',
  inPerson: 'whether it is in person',
  amount: 'how much of it',
  medicine: 'which medicine it is',
  level: 'which step of the ladder it is',
};

/** Whether a part of this kind must say it; forms mark everything else as optional. */
export const isNeeded = (kind: Kind, part: DosePart): boolean => neededBy[kind].includes(part);

/** What is missing or out of place in an item, by JSON pointer from the item itself. */
export function faultsOf(item: PlanItemBody): readonly FieldFault[] {
  return [
    ...missingIn(item),
    ...misplacedIn(item),
    ...misplacedAspectsIn(item),
    ...impossibleIn(item),
  ];
}

function misplacedAspectsIn({ kind, aspects }: PlanItemBody): FieldFault[] {
  return (Object.keys(aspects ?? {}) as Aspect[]).flatMap((aspect) => {
    const kinds: readonly string[] = kindsOfAspect[aspect];
    const message = 'This kind of part does not say that.';
    return kinds.includes(kind)
      ? []
      : [{ at: `/aspects/${aspect}`, code: 'not-for-this-kind', message }];
  });
}

function missingIn({ kind, dose }: PlanItemBody): FieldFault[] {
  return neededBy[kind]
    .filter((part) => dose[part] === undefined)
    .map((part) => ({
      at: `/dose/${part}`,
      code: 'missing',
      message: `Say ${wordsOfPart[part]}.`,
    }));
}

function misplacedIn({ kind, dose }: PlanItemBody): FieldFault[] {
  return Object.entries(onlyFor).flatMap(([part, kinds]) =>
    dose[part as DosePart] === undefined || kinds.includes(kind)
      ? []
      : [
          {
            at: `/dose/${part}`,
            code: 'not-for-this-kind',
            message: `This part does not say ${wordsOfPart[part as DosePart]}.`,
          },
        ],
  );
}

function impossibleIn({ dose, aspects, startDay, reviewDay }: PlanItemBody): FieldFault[] {
  const faults: FieldFault[] = [];
  if (dose.from !== undefined && dose.from === dose.until) {
    faults.push({
      at: '/dose/until',
      code: 'same-time',
      message: 'The window ends when it begins.',
    });
  }
  if (startDay !== null && reviewDay !== null && reviewDay < startDay) {
    faults.push({
      at: '/reviewDay',
      code: 'before-start',
      message: 'The review lies before the start.',
    });
  }
  if (startDay !== null && aspects?.endDay !== undefined && aspects.endDay < startDay) {
    const message = 'It would end before it starts.';
    faults.push({ at: '/aspects/endDay', code: 'before-start', message });
  }
  return faults;
}

/** Whether one meets somebody for it, so that it is in person or by phone or video. */
export function tellsWhere(kind: Kind): boolean {
  return kind === 'visit' || kind === 'cbt-session';
}

/** Whether the item is part of what the person is asked to do now or next. */
export function counts(item: Pick<PlanItemBody, 'state'>): boolean {
  return item.state === 'active' || item.state === 'proposed';
}
