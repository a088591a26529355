import { isLocalDate } from '#kernel';
import { type Aspects, aspectsFor, type PlanItemBody } from '#plan';
import type { CaseElement } from './plan-fields.ts';
import * as words from './plan-kinds.ts';
import {
  fieldOf,
  gradeOf,
  kindIn,
  languageOf,
  numberOf,
  plainWord,
  textOf,
  yesNoOf,
} from './words.ts';

/** What an element says beyond its dose; what it does not say stays unknown. */
export function aspectsIn(element: CaseElement, kind: PlanItemBody['kind'], type: string): Aspects {
  const all: Aspects = {
    ...places(element, type),
    ...treatments(element, type),
    ...minds(element, type),
    ...people(element, type),
  };
  const may = aspectsFor(kind);
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => (may as readonly string[]).includes(name)),
  );
}

/** Only what is known; `exactOptionalPropertyTypes` wants the rest left out. */
function said(aspects: { readonly [Name in keyof Aspects]: Aspects[Name] | null }): Aspects {
  return Object.fromEntries(Object.entries(aspects).filter(([, value]) => value !== null));
}

function places(element: CaseElement, type: string): Aspects {
  const region = textOf(element, 'region', 'bodyRegion', 'site', 'area', 'joint', 'bodyPart');
  const end = textOf(element, 'endDate', 'end', 'until');
  return said({
    region: kindIn(region ?? type, words.regionWords),
    endDay: end !== null && isLocalDate(end) ? end : null,
    weeks: numberOf(element, 'weeks', 'durationWeeks', 'forWeeks'),
    allDay: allDayIn(element),
    indication: kindIn(textOf(element, 'indication', 'diagnosis', 'for'), words.indicationWords),
  });
}

function allDayIn(element: CaseElement): boolean | null {
  const hours = numberOf(element, 'hoursPerDay', 'wornHoursPerDay');
  return (
    yesNoOf(element, 'allDay', 'allday', 'fullTime', 'continuous') ??
    (hours === null ? null : hours >= 12)
  );
}

function treatments(element: CaseElement, type: string): Aspects {
  const named = textOf(element, 'modality', 'method', 'technique') ?? type;
  const change = textOf(element, 'change', 'action', 'step') ?? type;
  const effort = textOf(element, 'intensity', 'effort', 'level') ?? type;
  const supply = numberOf(element, 'supplyDays', 'daysSupply');
  return said({
    method: kindIn(named, words.methodWords),
    procedure: kindIn(textOf(element, 'procedure') ?? type, words.procedureWords),
    increases: growsIn(element, type),
    effort: kindIn(effort, words.effortWords),
    onlyAfterMedicine: yesNoOf(element, 'onlyAfterMedicine', 'premedicated', 'requiresPrn'),
    change: kindIn(change, words.changeWords),
    supplyDays: supply === null || supply < 1 ? null : Math.round(supply),
  });
}

/** Graded work grows by its nature; anything else only where the file says so. */
function growsIn(element: CaseElement, type: string): boolean | null {
  const names = ['increase', 'increment', 'increments', 'incremental', 'quotaIncrease'];
  const more = ['progression', 'incrementPercent', 'increasePercent', 'fixedIncrements'];
  const share = numberOf(element, ...names, ...more);
  if (share !== null) return share > 0;
  const told = yesNoOf(element, ...names, ...more, 'progressing');
  if (told !== null) return told;
  const how = plainWord(`${type} ${textOf(element, 'change', 'action', 'progression') ?? ''}`);
  return /graded|increment|increas|progress|(^|-)get($|-)/.test(how) ? true : null;
}

function minds(element: CaseElement, type: string): Aspects {
  const code = textOf(element, 'code', 'message', 'explanationCode', 'explanation', 'text');
  const measure = textOf(element, 'construct', 'measure', 'metric', 'goalType', 'of', 'name');
  return said({
    approach: kindIn(textOf(element, 'approach') ?? type, words.approachWords),
    message: kindIn(code, words.messageWords),
    measure: kindIn(measure ?? textOf(element, 'title', 'goal', 'text'), words.measureWords),
    target: targetIn(element),
    construct: kindIn(
      textOf(element, 'construct', 'instrument', 'instr', 'name') ?? type,
      words.constructWords,
    ),
    promptsPerDay: numberOf(element, 'promptsPerDay', 'painPromptsPerDay', 'timesPerDay', 'perDay'),
    showsSleepScore: scoreShownIn(element, type),
    promptedInExposure: pushedIn(element),
    asleep: asleepIn(element, type),
  });
}

const workStatus: readonly (readonly [string, RegExp])[] = [
  ['40', /full/],
  ['20', /part|half/],
  ['0', /off|none|no-work|zero|pain-free|free-of-pain|sick|retire|unfit/],
];

/** A number, or a status in words ("full-time", "off work", "zero pain"). */
function targetIn(element: CaseElement): number | null {
  const number = numberOf(
    element,
    'target',
    'value',
    'goalValue',
    'amount',
    'hours',
    'stepsPerDay',
  );
  if (number !== null) return number;
  const inWords = textOf(element, 'target', 'value', 'goal', 'text', 'title') ?? '';
  const [figure] = /\d+(?:[,.]\d+)*/.exec(inWords) ?? [];
  if (figure !== undefined) return Number(figure.replaceAll(',', ''));
  const status = kindIn(inWords, workStatus);
  return status === null ? null : Number(status);
}

function scoreShownIn(element: CaseElement, type: string): boolean | null {
  const told = yesNoOf(element, 'sleepScoreShown', 'showsSleepScore', 'scoreShown', 'showScore');
  return told ?? (/sleep-?score/.test(plainWord(type)) ? true : null);
}

function pushedIn(element: CaseElement): boolean | null {
  const told = yesNoOf(
    element,
    'promptedInExposure',
    'autoPush',
    'autoPushed',
    'pushDuringExposure',
    'duringExposure',
  );
  const when = textOf(element, 'push', 'trigger', 'delivery') ?? '';
  return told ?? (/auto|exposure/i.test(when) ? true : null);
}

function asleepIn(element: CaseElement, type: string): boolean | null {
  const told = yesNoOf(element, 'asleep', 'nap', 'isNap', 'sleeping');
  const code = plainWord(`${type} ${textOf(element, 'code', 'codedAs') ?? ''}`);
  if (told !== null) return told;
  if (/awake|upright/.test(code)) return false;
  return /(^|-)nap|siesta|sleep/.test(code) ? true : null;
}

function people(element: CaseElement, type: string): Aspects {
  const role = textOf(element, 'role', 'task', 'action', 'familyRole', 'what');
  const banned = yesNoOf(element, 'noActivity', 'activityBan', 'forbidsActivity');
  const allowed = banned === null ? fieldOf(element, 'activityAllowed', 'activity') : !banned;
  return said({
    familyRole: kindIn(role ?? type, words.familyRoleWords),
    agreed: yesNoOf(element, 'consent', 'agreed', 'consentFlag', 'patientConsent'),
    language: languageOf(textOf(element, 'language', 'lang', 'materialLanguage')),
    readingGrade: gradeOf(element, 'readingGrade', 'readingLevel', 'gradeLevel', 'grade'),
    remotePossible: yesNoOf(
      element,
      'telehealthEquivalent',
      'remotePossible',
      'teleEquivalent',
      'telehealthAvailable',
      'telehealth',
    ),
    onDemand: onDemandIn(element, type),
    activityAllowed: typeof allowed === 'boolean' ? allowed : forbidsIn(element),
  });
}

function onDemandIn(element: CaseElement, type: string): boolean | null {
  const told = yesNoOf(element, 'onDemand', 'unscheduled', 'reassurance');
  const scheduled = yesNoOf(element, 'scheduled');
  if (told !== null) return told;
  if (scheduled !== null) return !scheduled;
  return /reassur|unscheduled|on-demand/.test(plainWord(type)) ? true : null;
}

/** "No activity", "unfit for work", "no lifting": what a certificate forbids. */
function forbidsIn(element: CaseElement): boolean | null {
  const text = plainWord(
    textOf(element, 'says', 'text', 'advice', 'content', 'restriction', 'wording', 'statement') ??
      '',
  );
  if (/no-(activity|work|exercise|lifting|duties)|unfit|not-fit|total-rest|off-work/.test(text)) {
    return false;
  }
  return /fit|adjust|amended|light-dut|phased|allowed/.test(text) ? true : null;
}
