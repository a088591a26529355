import type { LocalDate } from '#kernel';
import { type MedicineClass, type Taken, takenFrom } from '#medication';
import type { Aspects, Dose, PlanItem } from '#plan';
import { timesOf } from './coherence-lines.ts';
import type { CaseMed } from './medicine-fields.ts';
import { changeWords, disciplineWords } from './plan-kinds.ts';
import { dayOf, ownership } from './plan-owner.ts';
import { clockOf, kindIn, numberOf, textOf, yesNoOf } from './words.ts';

/** A medicine of a case as a part of a plan; one that was stopped has ended. */
export function itemOfMedicine(med: CaseMed, at: string, today: LocalDate): PlanItem {
  const by = textOf(med, 'discipline', 'prescriber', 'prescribedBy', 'owner', 'specialty');
  const times = med.perDay ?? null;
  return {
    ...ownership(med, at),
    kind: 'medicine',
    discipline: kindIn(by, disciplineWords) ?? 'primary-care',
    title: med.name,
    why: med.indication ?? med.name,
    dose: {
      medicine: doseOfMedicine(med.name, med.class ?? null, med),
      ...timeOf(med),
      ...(times === null ? {} : { timesPerWeek: times * 7 }),
    },
    aspects: aspectsOf(med),
    startDay: med.start === true ? today : dayOf(med, 'start', 'startDate', 'started'),
    state: isOver(med, today) ? 'ended' : 'active',
  };
}

const isOver = ({ status, stop }: CaseMed, today: LocalDate): boolean =>
  /stop|discontin|past|inactive|ended|completed/i.test(status ?? '') ||
  (typeof stop === 'string' && stop <= today);

/** What the rules between parts tell apart of a medicine, from its name or the class that is stated. */
export function doseOfMedicine(
  name: string,
  stated: string | null,
  said: Readonly<Record<string, unknown>>,
): NonNullable<Dose['medicine']> {
  const nothing = { dosePerAdmin: null, unit: null, perDay: null, route: textOf(said, 'route') };
  const undated = { started: null, changed: null, changedUp: null, indication: null };
  const taken = takenFrom({ at: '', name, class: stated, ...nothing, ...undated });
  const known = taken.parts.some(({ ingredient }) => ingredient.marks.actsLong === true);
  return {
    name,
    class: classOf(taken, stated),
    prn: isWhenNeeded(said),
    actsLong: yesNoOf(said, 'longActing', 'actsLong', 'longacting') ?? known,
  };
}

const classes: readonly (readonly [MedicineClass, readonly string[]])[] = [
  ['opioid', ['opioid']],
  ['benzodiazepine', ['benzodiazepine']],
  ['z-drug', ['z-drug']],
  ['gabapentinoid', ['gabapentinoid']],
  ['tricyclic', ['tca']],
  ['antidepressant', ['ssri', 'snri', 'maoi', 'antidepressant']],
  ['nsaid', ['nsaid']],
  ['paracetamol', ['paracetamol']],
  ['muscle-relaxant', ['muscle-relaxant']],
  ['dmard', ['dmard', 'biologic']],
  ['steroid', ['steroid']],
  ['sedating-antihistamine', ['sedating-antihistamine']],
];

const statedWords: readonly (readonly [MedicineClass, RegExp])[] = [
  ['opioid', /opioid|opiate/],
  ['benzodiazepine', /benzo|bzd/],
  ['dmard', /dmard/],
  ['tricyclic', /tricyclic|tca/],
  ['antidepressant', /depress|ssri|snri/],
  ['steroid', /steroid/],
  ['muscle-relaxant', /relaxant/],
];

function classOf({ parts, stated }: Taken, said: string | null): MedicineClass {
  const known = parts.flatMap(({ ingredient }) => ingredient.classes as readonly string[]);
  const all = parts.length === 0 ? [stated ?? ''] : known;
  const found = classes.find(([, members]) => members.some((member) => all.includes(member)));
  return found?.[0] ?? (parts.length === 0 ? kindIn(said, statedWords) : null) ?? 'other';
}

function isWhenNeeded(said: Readonly<Record<string, unknown>>): boolean {
  const stated = yesNoOf(said, 'prn', 'asNeeded', 'whenNeeded');
  const words = textOf(said, 'schedule', 'frequency', 'timing', 'regimen', 'type') ?? '';
  return stated ?? /prn|as[ _-]?needed|when[ _-]?needed|on[ _-]?demand/i.test(words);
}

function timeOf(med: CaseMed): Dose {
  const at = clockOf(med, 'clock') ?? timesOf(med).at(-1);
  return at === undefined ? {} : { at };
}

/** The other doses of the day, each where it stands on the clock. */
export function otherDoses(med: CaseMed, item: PlanItem): readonly PlanItem[] {
  return timesOf(med)
    .slice(0, -1)
    .map((at, place) => ({
      ...item,
      itemId: `${item.itemId}#${place}` as PlanItem['itemId'],
      dose: { ...item.dose, at },
    }));
}

function aspectsOf(med: CaseMed): Aspects {
  const change = textOf(med, 'change', 'action', 'step', 'status') ?? '';
  const found = kindIn(change, changeWords) ?? (med.start === true ? 'start' : null);
  const supply = numberOf(med, 'supplyDays', 'daysSupply', 'dispenseDays');
  return {
    ...(found === null ? {} : { change: found }),
    ...(supply === null || supply < 1 ? {} : { supplyDays: Math.round(supply) }),
  };
}
