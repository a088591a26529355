import { type DateParts, dateOf, noDate, partsOf } from '#design';
import type { LocalDate } from '#kernel';
import { type Dose, faultsOf, type PlanItemBody } from '#plan';
import {
  type AspectsDraft,
  aspectsOf,
  draftOfAspects,
  unreadableAspects,
} from './aspects-draft.ts';

type Medicine = NonNullable<Dose['medicine']>;

/** What stands in the form of one item, exactly as typed. */
export type ItemDraft = {
  readonly kind: PlanItemBody['kind'];
  readonly discipline: PlanItemBody['discipline'];
  readonly title: string;
  readonly why: string;
  readonly aim: string;
  readonly minutes: string;
  readonly timesPerWeek: string;
  readonly at: string;
  readonly from: string;
  readonly until: string;
  readonly inPerson: 'yes' | 'no' | null;
  readonly amount: string;
  readonly level: string;
  readonly medicineName: string;
  readonly medicineClass: Medicine['class'];
  readonly prn: boolean;
  readonly actsLong: boolean;
  readonly aspects: AspectsDraft;
  readonly endDay: DateParts;
  readonly ownerAccount: PlanItemBody['ownerAccount'];
  readonly startDay: DateParts;
  readonly reviewDay: DateParts;
  readonly state: PlanItemBody['state'];
};

export const emptyItem: ItemDraft = {
  kind: 'self-care',
  discipline: 'patient',
  title: '',
  why: '',
  aim: '',
  minutes: '',
  timesPerWeek: '',
  at: '',
  from: '',
  until: '',
  inPerson: null,
  amount: '',
  level: '',
  medicineName: '',
  medicineClass: 'other',
  prn: false,
  actsLong: false,
  aspects: {},
  endDay: noDate,
  ownerAccount: null,
  startDay: noDate,
  reviewDay: noDate,
  state: 'proposed',
};

const shown = (value: number | undefined): string => (value === undefined ? '' : `${value}`);

export function draftOf(item: PlanItemBody): ItemDraft {
  const { dose } = item;
  return {
    ...emptyItem,
    kind: item.kind,
    discipline: item.discipline,
    title: item.title,
    why: item.why,
    aim: item.aim ?? '',
    minutes: shown(dose.minutes),
    timesPerWeek: shown(dose.timesPerWeek),
    level: shown(dose.level),
    at: dose.at ?? '',
    from: dose.from ?? '',
    until: dose.until ?? '',
    amount: dose.amount ?? '',
    inPerson: dose.inPerson === undefined ? null : dose.inPerson ? 'yes' : 'no',
    ...medicineDraft(dose),
    ...aspectsDraftOf(item),
    ownerAccount: item.ownerAccount,
    startDay: datePartsOf(item.startDay),
    reviewDay: datePartsOf(item.reviewDay),
    state: item.state,
  };
}

const aspectsDraftOf = ({ aspects = {} }: PlanItemBody): Partial<ItemDraft> => ({
  aspects: draftOfAspects(aspects),
  endDay: datePartsOf(aspects.endDay ?? null),
});

const medicineDraft = ({ medicine }: Dose): Partial<ItemDraft> =>
  medicine === undefined
    ? {}
    : {
        medicineName: medicine.name,
        medicineClass: medicine.class,
        prn: medicine.prn,
        actsLong: medicine.actsLong,
      };

const datePartsOf = (day: LocalDate | null): DateParts => (day === null ? noDate : partsOf(day));

/** The item as the plan would hold it; what is unreadable is left out and named by `draftFaults`. */
export function itemOf(draft: ItemDraft): PlanItemBody {
  const aim = draft.aim.trim();
  const aspects = aspectsOf(draft.kind, draft.aspects, readDay(draft.endDay));
  return {
    kind: draft.kind,
    discipline: draft.discipline,
    title: draft.title.trim(),
    why: draft.why.trim(),
    ...(aim !== '' && { aim }),
    dose: doseOf(draft),
    ...(Object.keys(aspects).length > 0 && { aspects }),
    ownerAccount: draft.ownerAccount,
    startDay: readDay(draft.startDay),
    reviewDay: readDay(draft.reviewDay),
    state: draft.state,
  };
}

function doseOf(draft: ItemDraft): Dose {
  const minutes = readNumber(draft.minutes);
  const timesPerWeek = readNumber(draft.timesPerWeek);
  const amount = draft.amount.trim();
  return {
    ...(minutes !== null && { minutes }),
    ...(timesPerWeek !== null && { timesPerWeek }),
    ...(draft.at !== '' && { at: draft.at }),
    ...(amount !== '' && { amount }),
    ...(draft.inPerson !== null && { inPerson: draft.inPerson === 'yes' }),
    ...partsOfKind(draft),
  };
}

/** Parts that say something for some kinds only stay behind when the kind is changed. */
function partsOfKind(draft: ItemDraft): Dose {
  const level = readNumber(draft.level);
  const name = draft.medicineName.trim();
  if (draft.kind === 'sleep-window') {
    return {
      ...(draft.from !== '' && { from: draft.from }),
      ...(draft.until !== '' && { until: draft.until }),
    };
  }
  if (draft.kind === 'medicine' && name !== '') {
    const { medicineClass, prn, actsLong } = draft;
    return { medicine: { name, class: medicineClass, prn, actsLong } };
  }
  const climbs = ['exposure-step', 'exercise', 'activity-quota'].includes(draft.kind);
  return climbs && level !== null ? { level } : {};
}

export const readNumber = (typed: string): number | null => {
  const number = Number(typed.trim().replace(',', '.'));
  return typed.trim() === '' || Number.isNaN(number) ? null : number;
};

const readDay = (parts: DateParts): LocalDate | null => {
  const day = dateOf(parts);
  return day === 'empty' || day === 'unclear' ? null : day;
};

export type ItemFault = { readonly field: string; readonly code: string; readonly message: string };

/** Everything that keeps the item from being saved, by field: "title", "dose/minutes". */
export function draftFaults(draft: ItemDraft): readonly ItemFault[] {
  const words = (field: 'title' | 'why', message: string): ItemFault[] =>
    draft[field].trim() === '' ? [{ field, code: 'missing', message }] : [];
  const day = (field: 'startDay' | 'reviewDay' | 'endDay'): ItemFault[] =>
    dateOf(draft[field]) === 'unclear'
      ? [{ field, code: 'unclear', message: 'Write a day, for example 30 11 2026.' }]
      : [];
  return [
    ...words('title', 'Say what it is.'),
    ...words('why', 'Say why it helps, in words the person reads.'),
    ...faultsOf(itemOf(draft)).map(({ at, code, message }) => ({
      field: at.slice(1),
      code,
      message,
    })),
    ...unreadableAspects(draft.kind, draft.aspects).map((aspect) => ({
      field: `aspects/${aspect}`,
      code: 'unreadable',
      message: 'Write a number that makes sense here, or leave it empty.',
    })),
    ...day('startDay'),
    ...day('reviewDay'),
    ...day('endDay'),
  ];
}
