import { own } from '#evidence';
import { ask } from '#kernel';
import { item9Answer } from '#measures';
import { anyFires, defineRule, holdsTrue, verdictsOf } from '#reasoning';
import { dissociation, exposureGoingOn, riskInExposure } from '../facts.ts';

export const act08 = defineRule({
  id: 'ACT-08',
  version: 1,
  title: { en: 'Stop exposure' },
  needs: {
    goingOn: exposureGoingOn,
    dissociation,
    risk: riskInExposure,
    item9: item9Answer,
    stopped: verdictsOf('SC-01'),
  },
  parameters: {},
  checks: [
    { says: { en: 'Exposure is going on' }, holds: ({ goingOn }) => holdsTrue(goingOn) },
    {
      says: { en: 'One reason to stop is there' },
      anyOf: [
        { says: { en: 'Dissociation' }, holds: (known) => holdsTrue(known.dissociation) },
        {
          says: { en: 'Thoughts of suicide or self-harm (PHQ-9 item 9)' },
          holds: ({ item9 }) => ask(item9, (answer) => answer > 0),
        },
        {
          says: { en: 'Safety or a red flag comes first (SC-01)' },
          holds: ({ stopped, risk }) => risk === true || anyFires(stopped),
        },
      ],
    },
  ],
  proposes: { en: 'Stop the exposure, ground the person, and have a clinician get in touch.' },
  severity: 'critical',
  owners: ['therapist'],
  due: { days: 0 },
  evidence: [own],
  examples: {
    met: { known: { goingOn: true, dissociation: true } },
    justNotMet: { known: { goingOn: true, dissociation: false, item9: 0 } },
    unknown: { known: { goingOn: true, dissociation: false } },
  },
});
