import {
  activityDays,
  baselineTrials,
  dissociation,
  type ExposureItem,
  exposureGoingOn,
  exposureItem,
  meCfs,
  missedWeeks,
  painAfterADay,
  painUsually,
  postExertionalMalaise,
  quotaCeiling,
  quotaNow,
  riskInExposure,
  sessionsMetShare,
  sessionsMissedInARow,
} from '#activity';
import { type Fact, type FactType, factOf, type Json } from '#reasoning';
import type { CaseActivity } from './activity-fields.ts';
import type { CaseFault, CaseInput } from './file.ts';
import { yesNoOf } from './words.ts';

/** What a case says of activity and of exposure. */
export function caseActivityFacts(input: CaseInput, path: string): readonly Fact[] {
  return [
    ...quotaFacts(input.activity ?? {}, `${path}/activity`),
    ...exposureFacts(input, path),
    ...illnessFacts(input, path),
  ];
}

function quotaFacts(activity: CaseActivity, at: string): readonly Fact[] {
  return [
    ...known(baselineTrials, at, activity.trials),
    ...known(quotaNow, at, activity.quota),
    ...known(quotaCeiling, at, activity.ceiling),
    ...known(sessionsMetShare, at, metShareIn(activity)),
    ...known(sessionsMissedInARow, at, activity.missedInARow),
    ...known(missedWeeks, at, activity.missedWeeks),
    ...known(activityDays, at, activity.days),
    ...known(painAfterADay, at, activity.painAfter24h),
    ...known(painUsually, at, activity.painUsual),
    ...known(postExertionalMalaise, at, activity.postExertionalMalaise),
  ];
}

/** Without planned sessions there is no share. */
function metShareIn({
  sessionsMet,
  sessionsPlanned,
  sessionsMetPercent,
}: CaseActivity): number | null {
  if (sessionsMetPercent !== null && sessionsMetPercent !== undefined) {
    return sessionsMetPercent > 1 ? sessionsMetPercent / 100 : sessionsMetPercent;
  }
  if (sessionsMet === null || sessionsMet === undefined) return null;
  if (sessionsPlanned === null || sessionsPlanned === undefined) return null;
  return sessionsPlanned === 0 ? null : sessionsMet / sessionsPlanned;
}

/** Exposure goes on where its ratings are given or the plan holds it. */
function exposureFacts({ exposure, plan, ...input }: CaseInput, path: string): readonly Fact[] {
  const at = `${path}/exposure`;
  const event = saysIt(exposure?.['events'], dissociates) ?? saysIt(input['events'], dissociates);
  const risk = known(riskInExposure, at, riskIn(exposure));
  const elements = plan?.elements;
  const planned = elements?.some(({ type }) => /exposure/i.test(type ?? ''));
  if (exposure === null || exposure === undefined) {
    return [...known(exposureGoingOn, at, planned), ...known(dissociation, at, event)];
  }
  return [
    ...known(exposureGoingOn, at, true),
    ...known(exposureItem, at, itemOf(exposure)),
    ...risk,
    ...known(dissociation, at, exposure.dissociation ?? event),
  ];
}

const dissociates = /dissociat/i;

type Ratings = NonNullable<CaseInput['exposure']>;

const itemOf = ({ distressFirst, distress, harmExpected }: Ratings): ExposureItem => ({
  first: distressFirst ?? null,
  distress: distress ?? [],
  harmExpected: harmExpected ?? [],
});

const riskFields = [
  'suicidalIdeation',
  'suicidalThoughts',
  'si',
  'redFlag',
  'redFlagPresent',
  'newRedFlag',
] as const;

/** Seen by the therapist; that nobody says it is no answer. */
const riskIn = (exposure: CaseInput['exposure']): true | null =>
  riskFields.some((name) => yesNoOf(exposure, name) === true) ||
  saysIt(exposure?.['events'], /suicid|red.?flag/i);

const meCfsWords = /^me-?cfs|myalgic|chronic-fatigue|^cfs$|systemic-exertion|^g93-3|^g93-32|^8e49/;
const malaiseWords = /post-exertional|^pem$/;

/** A list of conditions is the whole list of illnesses; malaise after effort has to be asked for. */
function illnessFacts(input: CaseInput, path: string): readonly Fact[] {
  const told = saysIt(input['symptoms'], /post-?\s?exertional|\bpem\b/i);
  return [...known(postExertionalMalaise, `${path}/symptoms`, told), ...ofConditions(input, path)];
}

/** Words in a list; what a list does not hold was not asked. */
function saysIt(list: unknown, words: RegExp): true | null {
  const said = Array.isArray(list) ? list.map((each) => JSON.stringify(each)) : [];
  return said.some((each) => words.test(each)) || null;
}

function ofConditions({ conditions }: CaseInput, path: string): readonly Fact[] {
  if (conditions === null || conditions === undefined) return [];
  const at = `${path}/conditions`;
  const codes = conditions
    .filter(({ present }) => present !== false)
    .map(({ code }) => code.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'));
  const malaise = codes.some((code) => malaiseWords.test(code)) ? true : null;
  return [
    ...known(
      meCfs,
      at,
      codes.some((code) => meCfsWords.test(code)),
    ),
    ...known(postExertionalMalaise, at, malaise),
  ];
}

/** What the file says is set for this person, by the id of the parameter. */
export function activitySettings({ activity }: CaseInput): Readonly<Record<string, number>> {
  const { increase, startShare } = activity ?? {};
  return {
    ...(increase === null || increase === undefined ? {} : { 'activity.increase': increase }),
    ...(startShare === null || startShare === undefined
      ? {}
      : { 'activity.startShare': startShare }),
  };
}

/** More sessions cannot be met than were planned. */
export function activityFaults({ activity }: CaseInput, path: string): readonly CaseFault[] {
  const share = metShareIn(activity ?? {});
  if (share === null || share <= 1) return [];
  const message = 'More sessions were met than planned.';
  return [{ path: `${path}/activity/sessionsMet`, code: 'out-of-range', message }];
}

const known = <Value extends Json>(
  type: FactType<Value>,
  source: string,
  value: Value | null | undefined,
): readonly Fact[] =>
  value === null || value === undefined
    ? []
    : [factOf(type, { id: `${source}#${type.name}`, date: null, source, value })];
