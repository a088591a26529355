import { insightRules } from '#insight';
import { type Rulebook, rulebookOf } from '#reasoning';
import { safetyRules } from '#safety';
import { steppingRules } from '#stepping';

/** What is asked about a person when an intake comes in or something about them changes. */
export const careRulebook: Rulebook = rulebookOf([
  ...safetyRules,
  ...steppingRules,
  ...insightRules.filter(({ id }) => id === 'EW-01'),
]);

/** What one alarm answer is held against, before anything is handed in. */
export const alarmRulebook: Rulebook = rulebookOf(
  safetyRules.filter(({ id }) => id === 'SAF-01' || id === 'SAF-06'),
);

/** What the nights without a diary are held against: nothing new comes in, and that is the point. */
export const silenceRulebook: Rulebook = rulebookOf(
  insightRules.filter(({ id }) => id === 'EW-06'),
);

/** What a diary day is held against. */
export const diaryRulebook: Rulebook = rulebookOf(insightRules.filter(({ id }) => id === 'EW-10'));
