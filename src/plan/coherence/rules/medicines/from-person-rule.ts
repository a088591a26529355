import { assert, type LocalDate } from '#kernel';
import { groups, medicationRules, medicineFigures } from '#medication';
import {
  type Check,
  dayOfAsking,
  defineRule,
  type Fact,
  type Known,
  type Needs,
  type Rule,
  type RuleDefinition,
} from '#reasoning';
import { screeningRules } from '#screening';
import { inView, type MedicineNeeds, type Seen } from './in-view.ts';
import { isIn } from './kinds-of-medicine.ts';
import { medicinesAndParts } from './medicine-link.ts';

type AnyKnown = Known<Needs>;

/** Both lists: `medicinesAndParts` is among the needs of every rule made here, which no type can say of `Needs`. */
export const listsIn = (known: AnyKnown): MedicineNeeds => known as unknown as MedicineNeeds;

type Said = Pick<RuleDefinition, 'id' | 'title' | 'owners' | 'examples'> &
  Partial<
    Pick<RuleDefinition, 'tasks' | 'due' | 'proposes' | 'severity' | 'aliasOf' | 'evidence'>
  > & {
    /** Which of its checks, and what stands beside them; left out, all of them and no more. */
    readonly checks?: (checks: readonly Check[]) => readonly Check[];
    /** Which medicines count; left out, all. */
    readonly only?: (seen: Seen) => boolean;
    readonly needs?: Needs;
    /** Cut-offs that its own checks and words leave unread here. */
    readonly unread?: readonly string[];
    readonly parameters?: RuleDefinition['parameters'];
  };

/**
 * The relation that a rule about the person states, seen from the plan: the same checks, over the
 * medicines of the plan and of the list together.
 */
export function fromPersonRule(id: string, said: Said): Rule {
  const of = [...medicationRules, ...screeningRules].find((rule) => rule.id === id);
  assert(of !== undefined, `${id} is a rule about a person`);
  const { only = () => true, checks = (all) => all, needs, parameters, unread = [], ...own } = said;
  const widen = (known: AnyKnown) => withMedicines(known, of, { id, only });
  const proposes = own.proposes ?? of.proposes;
  const severity = own.severity ?? of.severity;
  return defineRule<Needs, RuleDefinition['parameters']>({
    version: 1,
    due: of.due,
    evidence: of.evidence,
    ...(of.contested === undefined ? {} : { contested: of.contested }),
    ...(of.appliesIn === undefined ? {} : { appliesIn: of.appliesIn }),
    ...own,
    needs: { ...otherNeeds(of), ...medicinesAndParts, today: dayOfAsking, ...needs },
    parameters: { ...without(of.parameters, unread), ...parameters },
    checks: checks(of.checks).map((check) => widened(check, widen)),
    proposes:
      'en' in proposes ? proposes : { by: (known, values) => proposes.by(widen(known), values) },
    severity:
      typeof severity === 'string'
        ? severity
        : { by: (known, values) => severity.by(widen(known), values) },
  });
}

function widened(check: Check, widen: (known: AnyKnown) => AnyKnown): Check {
  const leaf = <Leaf extends { holds: Extract<Check, { holds: unknown }>['holds'] }>(
    one: Leaf,
  ) => ({
    ...one,
    holds: (...[known, values]: Parameters<Leaf['holds']>) => one.holds(widen(known), values),
  });
  return 'holds' in check ? leaf(check) : { ...check, anyOf: check.anyOf.map(leaf) };
}

const without = <Value>(
  all: Readonly<Record<string, Value>>,
  names: readonly string[],
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)));

const isOfMedicines = (name: string): boolean => name.startsWith('medicines.');

/** What it reads of the person beside the medicines. */
function otherNeeds({ needs }: Rule): Needs {
  return Object.fromEntries(
    Object.entries(needs).filter(([, need]) => need.need !== 'latest' || !isOfMedicines(need.name)),
  );
}

/** The facts of the medicine room over the medicines in view; the rest is asked of what is known. */
function withMedicines(known: AnyKnown, { needs }: Rule, { id, only }: ForRule): AnyKnown {
  // The needs of such a rule hold these three.
  const { listed, planned, today } = known as unknown as MedicineNeeds & { today: LocalDate };
  const { taken } = inView({ listed, planned });
  const values = workedOut(taken, `${id} ${today}`, () => {
    const those = taken.filter(only).map((seen) => startingBy(seen, today));
    const entries = Object.entries(needs).flatMap(([alias, need]) =>
      need.need === 'latest' && isOfMedicines(need.name)
        ? [[alias, valueOf(need.name, those, today)] as const]
        : [],
    );
    return Object.fromEntries(entries);
  });
  // By prototype, so that what is only looked at through it is noted as looked at.
  return Object.assign(Object.create(known) as AnyKnown, values);
}

/** A start that is proposed without a day is to come: no earlier than today, the day the plan gives it. */
const startingBy = (seen: Seen, today: LocalDate): Seen =>
  seen.line?.change === 'start' && seen.started === null ? { ...seen, started: today } : seen;

type ForRule = { readonly id: string; readonly only: (seen: Seen) => boolean };
type Values = Readonly<Record<string, unknown>>;

/** Every check of a rule asks for the same figures of the same list; they are worked out once. */
function workedOut(taken: readonly Seen[], key: string, work: () => Values): Values {
  const found = figures.get(taken) ?? new Map<string, Values>();
  figures.set(taken, found);
  const known = found.get(key);
  if (known !== undefined) return known;
  const values = work();
  found.set(key, values);
  return values;
}

const figures = new WeakMap<readonly Seen[], Map<string, Values>>();

const groupOfFact: ReadonlyMap<string, Parameters<typeof isIn>[1]> = new Map(
  Object.entries(groups).map(([name, group]) => [`medicines.${name}`, group] as const),
);

function valueOf(name: string, taken: readonly Seen[], today: LocalDate): unknown {
  const group = groupOfFact.get(name);
  if (group === undefined) return figureNamed(name, taken, today);
  const verdicts = taken.map((seen) => [seen, isIn(seen, group)] as const);
  const known = verdicts.filter(([, verdict]) => verdict === true);
  const maybeMore = verdicts.some(([, verdict]) => verdict === 'unknown');
  return known.length === 0 && maybeMore ? null : [...new Set(known.map(([{ label }]) => label))];
}

function figureNamed(name: string, taken: readonly Seen[], today: LocalDate): unknown {
  return figuresIn(taken, today).find((fact) => fact.name === name)?.value ?? null;
}

/** All figures of a list at once, for a rule that asks for several. */
function figuresIn(taken: readonly Seen[], today: LocalDate): readonly Fact[] {
  const before = figuresOf.get(taken);
  if (before?.today === today) return before.facts;
  const facts = medicineFigures(taken, { id: '', date: null, today, source: '' });
  figuresOf.set(taken, { today, facts });
  return facts;
}

const figuresOf = new WeakMap<
  readonly Seen[],
  { readonly today: LocalDate; readonly facts: readonly Fact[] }
>();
