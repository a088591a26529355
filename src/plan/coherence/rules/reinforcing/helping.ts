import type { Citation } from '#evidence';
import { defineFact, defineRule, holdsTrue, type Owner } from '#reasoning';
import type { PlanItem } from '../../../item.ts';
import { about, firstPart, namesOf, secondPart } from '../../facts.ts';
import { type LinkRule, noResolutions } from '../../link-rule.ts';

type OfItem = (item: PlanItem) => boolean;

type Helping = {
  readonly id: string;
  /** What the fact is called that decides: "plan.explainsFirst". */
  readonly fact: string;
  readonly title: string;
  /** The sentence a clinician can tick off. */
  readonly says: string;
  readonly proposes: string;
  readonly why: string;
  readonly owners: readonly Owner[];
  readonly evidence: readonly Citation[];
  readonly contested?: string;
  readonly first: OfItem;
  readonly second: OfItem;
  /** null: the parts do not say, and then nothing is claimed. */
  readonly holds: (first: PlanItem, second: PlanItem) => boolean | null;
};

/** One part makes another one likelier to work: a rule of the ordinary shape that interrupts nobody. */
export function helping(said: Helping): LinkRule {
  const decides = defineFact<boolean>({ name: `plan.${said.fact}`, says: { en: said.says } });
  const two = { first: 'One', second: 'Other' };
  const rule = defineRule({
    id: said.id,
    version: 1,
    title: { en: said.title },
    needs: { first: firstPart, second: secondPart, decides },
    parameters: {},
    checks: [{ says: { en: said.says }, holds: (known) => holdsTrue(known.decides) }],
    proposes: { en: said.proposes },
    severity: 'info',
    owners: said.owners,
    due: null,
    evidence: said.evidence,
    ...(said.contested === undefined ? {} : { contested: { en: said.contested } }),
    examples: {
      met: { known: { ...two, decides: true } },
      justNotMet: { known: { ...two, decides: false } },
      unknown: { known: two },
    },
  });
  return {
    rule,
    effect: 'reinforces',
    why: { en: said.why },
    reach: {
      of: 'pair',
      first: said.first,
      second: said.second,
      facts: (first, second) => [
        ...namesOf(first, second),
        about(first, decides, said.holds(first, second)),
      ],
    },
    resolutions: noResolutions,
  };
}

/** Whether one starts no later than the other; a day that is not named leaves it open. */
export function startsInOrder(
  { startDay: first }: PlanItem,
  { startDay: second }: PlanItem,
): boolean | null {
  return first === null || second === null ? null : first <= second;
}

/** At least once a week. */
export const isWeekly = ({ dose: { timesPerWeek } }: PlanItem): boolean | null =>
  timesPerWeek === undefined ? null : timesPerWeek >= 1;

/** No more minutes each time than the other asks for. */
export function fitsIn({ dose: one }: PlanItem, { dose: other }: PlanItem): boolean | null {
  if (one.minutes === undefined || other.minutes === undefined) return null;
  return one.minutes <= other.minutes;
}
