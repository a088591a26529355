import { activityRules } from '#activity';
import { insightRules } from '#insight';
import { medicationRules } from '#medication';
import { type Rule, type Rulebook, rulebookOf } from '#reasoning';
import { cssrsRules, safetyRules } from '#safety';
import { screeningRules } from '#screening';
import { sleepRules } from '#sleep';
import { steppingRules } from '#stepping';

/** Early signs that a fact brings; silence and a run of bad days have rulebooks of their own. */
const signRules = insightRules.filter(({ id }) => id !== 'EW-06' && id !== 'EW-10');
export const signsRulebook: Rulebook = rulebookOf(signRules);

/** What is asked about a person when an intake comes in or something about them changes. */
export const careRulebook: Rulebook = rulebookOf([
  ...safetyRules,
  ...steppingRules,
  ...signRules,
  ...[...medicationRules, ...sleepRules, ...activityRules, ...screeningRules].filter(hasOwner),
]);

/** Figures that nobody acts on by themselves stand on the page they belong to, and are no finding. */
function hasOwner({ owners }: Rule): boolean {
  return !owners.includes('engine');
}

/** What one alarm answer is held against, before anything is handed in. */
const alarmRules: readonly string[] = ['SAF-01', 'SAF-06', ...cssrsRules];
export const alarmRulebook: Rulebook = rulebookOf(
  safetyRules.filter(({ id }) => alarmRules.includes(id)),
);

/** What the nights without a diary are held against: nothing new comes in, and that is the point. */
export const silenceRulebook: Rulebook = rulebookOf(
  insightRules.filter(({ id }) => id === 'EW-06'),
);

/** What a diary day is held against. */
export const diaryRulebook: Rulebook = rulebookOf(insightRules.filter(({ id }) => id === 'EW-10'));
