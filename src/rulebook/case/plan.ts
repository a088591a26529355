import type { LocalDate } from '#kernel';
import { counts, type PlanFrame, type PlanItem, weeklyMinutesOf } from '#plan';
import { medicineElement, startInDays } from './coherence-elements.ts';
import type { CaseInput } from './file.ts';

import { itemOfMedicine, otherDoses } from './medicine-item.ts';
import { aspectsIn } from './plan-aspects.ts';
import { doseIn } from './plan-dose.ts';
import type { CaseElement } from './plan-fields.ts';
import { disciplineWords, elementKinds, methodWords, usualDiscipline } from './plan-kinds.ts';
import { dayOf, ownership } from './plan-owner.ts';
import { spreadElements } from './plan-parts.ts';
import { kindIn, numberOf, textOf, yesNoOf } from './words.ts';

/**
 * The plan of a case as parts of a plan, so that a file and a record are read by the same rules: its
 * elements, its medicines, and what it states of the whole week.
 */
export function planItemsIn(input: CaseInput, today: LocalDate, path: string): readonly PlanItem[] {
  const elements = spreadElements(input).map(({ element, at }) =>
    itemOfElement(element, `${path}/${at}`, today),
  );
  const meds = (input.meds ?? []).flatMap((med, at) => {
    const item = itemOfMedicine(med, `${path}/meds/${at}`, today);
    return [item, ...otherDoses(med, item)];
  });
  const items = [...elements, ...meds];
  return [...items, ...statedBesides(input, items, path)];
}

/** A file with parts of a plan speaks of a running one, unless it says otherwise. */
export function planFrameIn({ plan, patient }: CaseInput): PlanFrame {
  const status = textOf(plan, 'status') ?? (plan?.elements ? 'active' : 'draft');
  const hours =
    numberOf(patient, 'planBudgetHoursPerWeek', 'budgetHoursPerWeek', 'planBudgetHours') ??
    numberOf(plan, 'budgetHoursPerWeek', 'budgetHours');
  return {
    status: /draft|proposed|planned/i.test(status) ? 'draft' : 'active',
    weeklyMinutesBudget: hours === null ? null : hours * 60,
  };
}

/** Hours a week of the whole plan; parts that say no minutes ask for an unknown time, not for none. */
export function burdenDerived(items: readonly PlanItem[]) {
  const minutes = items.filter(counts).reduce((sum, item) => sum + weeklyMinutesOf(item), 0);
  return minutes === 0 ? {} : { burdenHours: Math.round((minutes / 60) * 100) / 100 };
}

function itemOfElement(element: CaseElement, at: string, today: LocalDate): PlanItem {
  const type = textOf(element, 'type', 'kind', 'element', 'name') ?? '';
  const kind = kindOf(element, type);
  const medicine = medicineIn(element, kind, at, today);
  if (medicine !== null) return medicine;
  const discipline =
    kindIn(textOf(element, 'discipline', 'role', 'owner', 'by', 'prescriber'), disciplineWords) ??
    usualDiscipline[kind] ??
    'coordination';
  const dose = doseIn(element, kind, type);
  return {
    ...ownership(element, at),
    kind: dose.medicine === undefined ? kind : 'medicine',
    discipline,
    title: textOf(element, 'title', 'name', 'drug', 'medicine') ?? type,
    why: type,
    dose,
    aspects: aspectsIn(element, kind, type),
    startDay: startOf(element, today),
    state: stateOf(element, today),
  };
}

function startOf(element: CaseElement, today: LocalDate): LocalDate | null {
  const names = ['startDate', 'start', 'startDay', 'date', 'progressionDate', 'procedureDate'];
  const told = dayOf(element, ...names, 'plannedDate', 'on') ?? startInDays(element, today);
  // What grows and has no day grows now.
  const grows = yesNoOf(element, 'increase', 'quotaIncrease', 'progressing') === true;
  return told ?? (grows ? today : null);
}

/** Physiotherapy by a passive method is passive treatment, whatever the session is called. */
function kindOf(element: CaseElement, type: string): PlanItem['kind'] {
  const kind = kindIn(type, elementKinds) ?? 'self-care';
  const how = textOf(element, 'modality', 'method', 'technique');
  return kind === 'exercise' && kindIn(how, methodWords) !== null ? 'passive-treatment' : kind;
}

function medicineIn(
  element: CaseElement,
  kind: PlanItem['kind'],
  at: string,
  today: LocalDate,
): PlanItem | null {
  const saysNothingElse = kind === 'self-care' || kind === 'medicine';
  const medicine = medicineElement(element, saysNothingElse, at, today);
  if (medicine === null) return null;
  const said = aspectsIn(element, 'medicine', element.type ?? '');
  return { ...medicine, aspects: { ...said, ...medicine.aspects }, state: stateOf(element, today) };
}

function stateOf(element: CaseElement, today: LocalDate): PlanItem['state'] {
  const end = dayOf(element, 'endDate', 'end', 'until', 'ended', 'endedOn', 'stopDate');
  if (end !== null && end < today) return 'ended';
  const said = textOf(element, 'status', 'state') ?? 'active';
  if (/stop|end|complet|past|cancel|declin/i.test(said)) return 'ended';
  if (/hold|held|paus|park/i.test(said)) return 'held';
  return /propos|plan|draft/i.test(said) ? 'proposed' : 'active';
}

/** Tasks and visits a file counts for the whole plan, beyond those its elements spell out. */
function statedBesides(
  { plan }: CaseInput,
  items: readonly PlanItem[],
  path: string,
): readonly PlanItem[] {
  const rest = (title: string, wanted: number | null, inPerson: boolean): readonly PlanItem[] => {
    const told = items
      .filter(({ dose }) => !inPerson || dose.inPerson === true)
      .reduce((sum, { dose }) => sum + (dose.timesPerWeek ?? 0), 0);
    if (wanted === null || wanted <= told) return [];
    const owned = ownership({ owner: 'team', reviewDate: '9999-12-31' }, `${path}/plan#${title}`);
    const dose = { timesPerWeek: wanted - told, inPerson };
    const what = { kind: 'self-care', discipline: 'coordination', title, why: title } as const;
    return [{ ...owned, ...what, dose, startDay: null, state: 'active' }];
  };
  const daily = numberOf(plan, 'dailyTasks', 'tasksPerDay');
  return [
    ...rest('tasks the file counts', daily === null ? null : daily * 7, false),
    ...rest('visits the file counts', numberOf(plan, 'visitsPerWeek', 'inPersonVisits'), true),
  ];
}
