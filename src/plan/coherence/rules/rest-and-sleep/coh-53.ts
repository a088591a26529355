import { lightAdvice } from '#evidence';
import { conditionFacts } from '#medication';
import { defineRule, holdsTrue } from '#reasoning';
import type { PlanItem } from '../../../item.ts';
import { aboutPlan } from '../../facts.ts';
import { isOfKind } from '../../kinds.ts';
import type { LinkRule } from '../../link-rule.ts';
import { sensitiserInPlan } from '../../part-facts.ts';
import { lightSensitiser, migraine, retinalDisease } from '../../person-facts.ts';
import { onHold, takenOut } from '../../ways.ts';

const rule = defineRule({
  id: 'COH-53',
  version: 1,
  title: { en: 'Bright light and a risk of it' },
  needs: {
    bipolar: conditionFacts.bipolar,
    retina: retinalDisease,
    migraine,
    sensitiser: lightSensitiser,
    planned: sensitiserInPlan,
  },
  parameters: {},
  checks: [
    {
      says: { en: 'Something makes bright light risky' },
      anyOf: [
        { says: { en: 'Bipolar disorder' }, holds: ({ bipolar }) => holdsTrue(bipolar) },
        { says: { en: 'Disease of the retina' }, holds: ({ retina }) => holdsTrue(retina) },
        { says: { en: 'Migraine' }, holds: (known) => holdsTrue(known.migraine) },
        {
          says: { en: 'A medicine that makes sensitive to light' },
          holds: ({ sensitiser, planned }) => (planned === true ? true : holdsTrue(sensitiser)),
        },
      ],
    },
  ],
  proposes: {
    en: 'Bright light is risky here: eyes and mood are checked first, and daylight does until then.',
  },
  severity: 'warning',
  owners: ['case-lead', 'psychology', 'pcp'],
  due: { days: 7 },
  tasks: [{ code: 'check-eyes-and-mood', within: { days: 7 } }],
  evidence: [lightAdvice],
  examples: {
    met: { known: { migraine: true } },
    justNotMet: {
      known: { bipolar: false, retina: false, migraine: false, sensitiser: false, planned: false },
    },
    unknown: { known: { bipolar: false, retina: false, migraine: false, planned: false } },
  },
});

const isLight = isOfKind('light-therapy');
/** Names of medicines that product information warns of together with bright light. */
const sensitisers =
  /hydroxychloroquine|chloroquine|plaquenil|cycline|ciprofloxacin|levofloxacin|amiodarone|chlorpromazine|thioridazine|isotretinoin|acitretin|methoxsalen|psoralen|st\.? ?john|hypericum|lithium|hydrochlorothiazide|griseofulvin|voriconazole/i;
export const isLightSensitiser = (name: string): boolean => sensitisers.test(name);
const isSensitiser = ({ dose: { medicine } }: PlanItem): boolean =>
  medicine !== undefined && isLightSensitiser(medicine.name);

/** COH-53: the eye and the mood come first. */
export const lightAndRisk: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'Bright light can bring on mania or a migraine, and harms a sensitive eye.' },
  readsPerson: true,
  reach: {
    of: 'plan',
    reads: (item) => isLight(item) || isSensitiser(item),
    when: (parts) => parts.some(isLight),
    facts: (parts) => [aboutPlan(sensitiserInPlan, parts.some(isSensitiser))],
  },
  resolutions: (parts) =>
    parts
      .filter(isLight)
      .flatMap((light) => [
        takenOut(light, `end-${light.itemId}`, 'daylight instead'),
        onHold(light, `hold-${light.itemId}`, 'until eyes and mood are checked'),
      ]),
};
