import { activityAsRead } from './as-read-activity.ts';
import { exposureAsRead } from './as-read-exposure.ts';
import { medicineAsRead } from './as-read-medicine.ts';
import { listsAsRead } from './as-read-parts.ts';
import { planAsRead } from './as-read-plan.ts';
import { scoresAsRead } from './as-read-scores.ts';
import { sleepAsRead } from './as-read-sleep.ts';
import { stopBangAsRead } from './as-read-stop-bang.ts';
import { isObject } from './fields.ts';
import {
  asTheFileSays,
  conditionNames,
  type Names,
  planNames,
  underReadNames,
  type Written,
} from './other-names.ts';
import { withNamedScreens } from './screens-named.ts';

type Given = Readonly<Record<string, unknown>>;

export type AsRead = {
  readonly input: unknown;
  /** The pointer to what the file holds, for a fault in what was read. */
  readonly asWritten: (path: string, base: string) => string;
};

/**
 * A case under the names and in the shapes that are read, whichever of their usual ones the file uses.
 * Nothing is made up, and nothing that stands under its read name is touched.
 */
export function asRead(given: unknown): AsRead {
  const written: Written = new Map();
  const asWritten: AsRead['asWritten'] = (path, base) => asTheFileSays(path, base, written);
  if (!isObject(given)) return { input: given, asWritten };
  const renamed = underReadNames(given, '', topNames, written);
  const listed = { ...renamed, ...stopBangAsRead(renamed, written), ...listsAsRead(renamed) };
  const top = { ...listed, ...planNamed(listed, written) };
  const lists = { ...top, ...scoresAsRead(top, written), ...planAsRead(top, written) };
  const named = { ...lists, ...conditionsIn(lists, written), ...medicinesIn(lists, written) };
  const input = {
    ...named,
    ...activityAsRead(named, written),
    ...exposureAsRead(named, written),
    ...sleepAsRead(named, written),
  };
  return { input: withNamedScreens(input), asWritten };
}

/** The step under any of its names, within a plan or by itself. */
function planNamed(given: Given, written: Written): Given {
  const { plan, currentStep } = given;
  if (isObject(plan)) return { plan: underReadNames(plan, '/plan', planNames, written) };
  const isStep = typeof currentStep === 'number' || typeof currentStep === 'string';
  if (!isStep || (plan !== undefined && plan !== null)) return {};
  written.set('/plan/step', '/currentStep');
  return { plan: { step: currentStep } };
}

const topNames: Names = {
  conditions: ['diagnoses', 'comorbidities', 'problems', 'problemList'],
  meds: ['medications', 'medicines', 'drugs', 'medicationList', 'currentMeds'],
};

/** A condition or a medicine may be a bare name. */
function conditionsIn({ conditions }: Given, written: Written): Given {
  if (!Array.isArray(conditions)) return {};
  const read = conditions.map((one: unknown, at) =>
    typeof one === 'string'
      ? bare({ code: one }, `/conditions/${at}`, 'code', written)
      : isObject(one)
        ? inMonths(stillThere(underReadNames(one, `/conditions/${at}`, conditionNames, written)))
        : one,
  );
  return { conditions: read };
}

/** What somebody had is not what they have. */
function stillThere(condition: Given): Given {
  const { status, active, current, resolved } = condition;
  const over = active === false || current === false || resolved === true;
  return over && (status === undefined || status === null)
    ? { ...condition, status: 'resolved' }
    : condition;
}

const monthsIn: Readonly<Record<string, number>> = { years: 12, weeks: 12 / 52, days: 12 / 365 };

function inMonths(condition: Given): Given {
  if (typeof condition['months'] === 'number') return condition;
  const [unit, count] =
    Object.entries(condition).find(([key, said]) => key in monthsIn && typeof said === 'number') ??
    [];
  const factor = monthsIn[unit ?? ''];
  if (factor === undefined || typeof count !== 'number') return condition;
  return { ...condition, months: count * factor };
}

function medicinesIn({ meds }: Given, written: Written): Given {
  if (!Array.isArray(meds)) return {};
  const read = meds.map((one: unknown, at) =>
    typeof one === 'string'
      ? bare({ name: one }, `/meds/${at}`, 'name', written)
      : isObject(one)
        ? medicineAsRead(one, `/meds/${at}`, written)
        : one,
  );
  return { meds: read };
}

function bare(one: Given, at: string, field: string, written: Written): Given {
  written.set(`${at}/${field}`, at);
  return one;
}
