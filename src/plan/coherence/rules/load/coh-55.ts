import { own, procedureRestHours } from '#evidence';
import { daysBetween } from '#kernel';
import { atMost, defineRule } from '#reasoning';
import type { PlanItem } from '../../../item.ts';
import { saying } from '../../change.ts';
import { about, firstPart, hourOf, namesOf, secondPart } from '../../facts.ts';
import { isOfKind, isRehabilitation } from '../../kinds.ts';
import type { LinkRule } from '../../link-rule.ts';
import { daysApart } from '../../part-facts.ts';
import { betweenTwo, onHold } from '../../ways.ts';

const rule = defineRule({
  id: 'COH-55',
  version: 2,
  title: { en: 'More load around an injection or operation' },
  needs: { first: firstPart, second: secondPart, apart: daysApart },
  parameters: { hours: procedureRestHours },
  checks: [
    {
      says: { en: 'The load grows within {hours} hours of it' },
      holds: ({ apart }, { hours }) => atMost(apart === null ? null : apart * 24, hours),
    },
  ],
  proposes: {
    en: '{second} grows too close to {first}: freeze the steps as the operator says.',
  },
  severity: 'info',
  owners: ['case-lead', 'pt'],
  due: null,
  evidence: [own],
  examples: {
    met: { known: { first: 'Injection', second: 'Walk', apart: 3 } },
    justNotMet: { known: { first: 'Injection', second: 'Walk', apart: 3.04 } },
    unknown: { known: { first: 'Injection', second: 'Walk' } },
  },
});

/** COH-55: after an injection nobody can tell a complication from a false flare. */
export const loadAroundProcedure: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'A complication and a false flare look the same when the load grew as well.' },
  reach: {
    of: 'pair',
    first: isOfKind('procedure'),
    second: (item) => isRehabilitation(item) && item.aspects?.increases === true,
    facts: (procedure, load) => [
      ...namesOf(procedure, load),
      about(procedure, daysApart, apartOf(procedure, load)),
    ],
  },
  resolutions: betweenTwo((_, load) => [
    {
      code: 'freeze',
      words: { en: `${load.title} stays as it is around the procedure` },
      changes: [saying(load, { increases: false })],
    },
    onHold(load, 'hold-load', 'around the procedure'),
  ]),
};

/** Days between the two, to the hour where both say one; a day that is not named leaves it open. */
function apartOf(procedure: PlanItem, load: PlanItem): number | null {
  const { startDay: one } = procedure;
  const { startDay: other } = load;
  if (one === null || other === null) return null;
  const [hour, otherHour] = [hourOf(procedure.dose.at), hourOf(load.dose.at)];
  const hours = hour === null || otherHour === null ? 0 : otherHour - hour;
  return Math.abs(daysBetween(one, other) + hours / 24);
}
