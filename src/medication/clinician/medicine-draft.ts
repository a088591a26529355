import { type DateParts, dateOf, noDate, partsOf } from '#design';
import type { LocalDate } from '#kernel';
import {
  type IngredientClass,
  type MedicineBody,
  type PlannedMedicine,
  saidByPlan,
} from '#medication';

/** What stands in the form of one medicine, exactly as typed. */
export type MedicineDraft = {
  readonly name: string;
  readonly strength: string;
  readonly statedClass: IngredientClass | null;
  readonly dose: string;
  readonly unit: MedicineBody['unit'];
  readonly times: string;
  readonly per: MedicineBody['per'];
  readonly asNeeded: boolean;
  readonly route: MedicineBody['route'];
  readonly indication: string;
  readonly prescriber: string;
  readonly startedOn: DateParts;
  readonly overTheCounter: boolean;
};

export const emptyMedicine: MedicineDraft = {
  name: '',
  strength: '',
  statedClass: null,
  dose: '',
  unit: 'tablet',
  times: '',
  per: 'day',
  asNeeded: false,
  // As the name says, until somebody says otherwise.
  route: null,
  indication: '',
  prescriber: '',
  startedOn: noDate,
  overTheCounter: false,
};

const shown = (value: number | null): string => (value === null ? '' : `${value}`);

export const draftFrom = (body: MedicineBody): MedicineDraft => ({
  name: body.name,
  strength: body.strength ?? '',
  statedClass: body.statedClass,
  dose: shown(body.dose),
  unit: body.unit,
  times: shown(body.times),
  per: body.per,
  asNeeded: body.asNeeded,
  route: body.route,
  indication: body.indication ?? '',
  prescriber: body.prescriber ?? '',
  startedOn: body.startedOn === null ? noDate : partsOf(body.startedOn),
  overTheCounter: body.overTheCounter,
});

/** What the plan says of it, as it would be typed; the field it leaves open stays as it was. */
export function draftFromPlan(planned: PlannedMedicine, today: LocalDate): Partial<MedicineDraft> {
  const {
    name,
    asNeeded,
    dose = null,
    unit = null,
    times = null,
    per,
    startedOn = null,
  } = saidByPlan(planned, today);
  return {
    name,
    asNeeded,
    ...(dose !== null && { dose: `${dose}`, unit }),
    ...(times !== null && { times: `${times}` }),
    ...(per !== undefined && { per }),
    ...(startedOn !== null && { startedOn: partsOf(startedOn) }),
  };
}

/** A field of the form; `begunLately` is asked where nobody knows since when. */
export type DraftField = 'name' | 'dose' | 'times' | 'startedOn' | 'begunLately';
type TypedField = Exclude<DraftField, 'begunLately'>;

/** Which fields cannot be read, or lie where they cannot. */
export function faultyFields(draft: MedicineDraft, today: LocalDate): readonly TypedField[] {
  const begun = dateOf(draft.startedOn);
  const faulty: Readonly<Record<TypedField, boolean>> = {
    name: draft.name.trim() === '',
    dose: numberIn(draft.dose) === 'unclear',
    times: numberIn(draft.times) === 'unclear',
    startedOn: begun === 'unclear' || (begun !== 'empty' && begun > today),
  };
  return (Object.keys(faulty) as TypedField[]).filter((field) => faulty[field]);
}

/** A number above zero as people write it, with a comma or a point. */
export function numberIn(text: string): number | 'unclear' | null {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return null;
  const value = Number(plain);
  return /^\d*\.?\d+$/.test(plain) && value > 0 ? value : 'unclear';
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The medicine as far as the form can be read now; what cannot be read counts as not said. */
export function bodyFrom(draft: MedicineDraft): MedicineBody {
  const dose = numberIn(draft.dose);
  const times = numberIn(draft.times);
  const begun = dateOf(draft.startedOn);
  return {
    name: draft.name.trim(),
    strength: orNull(draft.strength),
    statedClass: draft.statedClass,
    dose: dose === 'unclear' ? null : dose,
    unit: dose === null || dose === 'unclear' ? null : draft.unit,
    times: times === 'unclear' ? null : times,
    per: draft.per,
    asNeeded: draft.asNeeded,
    route: draft.route,
    indication: orNull(draft.indication),
    prescriber: orNull(draft.prescriber),
    startedOn: begun === 'empty' || begun === 'unclear' ? null : begun,
    overTheCounter: draft.overTheCounter,
  };
}
