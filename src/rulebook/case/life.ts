import { lifeFacts as life, passiveShare, workPattern } from '#plan';
import type { Fact } from '#reasoning';
import { conditionFactsOf, rheumatologyFacts } from './body.ts';
import type { CaseInput } from './file.ts';
import { type Fields, isObject, known, listIn, numberIn, textIn, yesNoIn } from './places.ts';
import { fieldOf, gradeOf, languageOf, plainWord, yesNoOf } from './words.ts';

/**
 * What a case says of the person's life and body, as far as rules about the whole plan read it: in
 * `patient`, beside it, or in a part of its own (`access`, `language`, `rheumatology`).
 */
export function caseLifeFacts(input: CaseInput, path: string): readonly Fact[] {
  const places = placesOf(input);
  return [
    ...accessFacts(places, path),
    ...readingFacts(places, path),
    ...rheumatologyFacts(input, places, path),
    ...reassuranceFacts(places, path),
    ...workFacts(places, path),
    ...conditionFactsOf(input, path),
    ...known(
      life.dailyCap,
      path,
      numberIn(
        places,
        'dailyCapMinutes',
        'dailyCap',
        'dailyCapMin',
        'activityCap',
        'dailyActivityCap',
        'capMinutes',
        'dailyCapMinutesPerDay',
      ),
    ),
    ...known(passiveShare, path, shareIn(places)),
  ];
}

const parts = [
  'patient',
  'plan',
  'activity',
  'profile',
  'access',
  'barriers',
  'context',
  'social',
  'language',
  'literacy',
  'rheumatology',
  'rheum',
  'inflammation',
  'disease',
  'flare',
  'sleep',
  'imaging',
  'contacts',
  'history',
  'exam',
  'examination',
  'joints',
  'diary',
] as const;

/** The input itself and the parts of it that speak of the person. */
function placesOf(input: CaseInput): readonly Fields[] {
  const inner = parts.flatMap((name) => {
    const part = fieldOf(input, name);
    return isObject(part) ? [part] : [];
  });
  return [...inner, ...(input.conditions ?? []), input];
}

/** A list of barriers is the whole list. */
function accessFacts(places: readonly Fields[], path: string): readonly Fact[] {
  const told = yesNoIn(places, 'transportBarrier', 'noTransport', 'transportProblem');
  const transport = yesNoIn(places, 'transport', 'hasTransport');
  const listed = listIn(places, 'barriers', 'accessBarriers');
  const barrier =
    told ??
    (listed === null ? null : listed.some((each) => /transport|travel|distance/.test(each))) ??
    // "transport": true among barriers is one; said of the person it means that there is some.
    (transport === null ? null : (barrierIn(places) ?? !transport));
  const hard = listed?.some((each) => /read|litera/.test(each)) ?? null;
  return [...known(life.transportBarrier, path, barrier), ...known(life.readingIsHard, path, hard)];
}

function barrierIn(places: readonly Fields[]): boolean | null {
  const barriers = places.map((place) => fieldOf(place, 'barriers')).find(isObject);
  return yesNoOf(barriers, 'transport');
}

const gradeIn = (places: readonly Fields[], ...names: readonly string[]): number | null =>
  places.map((place) => gradeOf(place, ...names)).find((value) => value !== null) ?? null;

function readingFacts(places: readonly Fields[], path: string): readonly Fact[] {
  const listed = listIn(places, 'languages', 'preferredLanguages');
  const one = textIn(places, 'preferredLanguage', 'language', 'primaryLanguage', 'homeLanguage');
  const languages =
    (listed ?? (one === null ? null : [one]))?.map((each) => languageOf(each) ?? each) ?? null;
  const literacy = textIn(places, 'literacy', 'healthLiteracy', 'readingAbility');
  return [
    ...known(life.readsLanguages, path, languages),
    ...known(
      life.readingGrade,
      path,
      gradeIn(places, 'readingGrade', 'readingLevel', 'literacyGrade', 'literacyLevel'),
    ),
    ...known(
      life.readingIsHard,
      path,
      literacy === null ? null : /low|limited|poor|inadequate|marginal/i.test(literacy),
    ),
  ];
}

/** No red flag is known only where the file says so. */
function reassuranceFacts(places: readonly Fields[], path: string): readonly Fact[] {
  const list = places.map((place) => fieldOf(place, 'redFlags', 'redFlag')).find(Array.isArray);
  const sign =
    list === undefined
      ? yesNoIn(places, 'redFlag', 'redFlags', 'hasRedFlag')
      : list.some((flag) => !isNoEmergency.test(plainWord(String(flag))));
  return [
    ...known(life.warningSign, path, sign),
    ...known(
      life.imagesOfOneRegion,
      path,
      numberIn(
        places,
        'sameRegionImages12mo',
        'sameRegionImages',
        'imagesSameRegion12mo',
        'imagesSameRegion',
        'imagesLast12mo',
        'images12mo',
        'imagesSameRegion12m',
        'imagingCount12m',
        'imagingCount12mo',
      ),
    ),
    ...known(
      life.reassuranceContacts,
      path,
      numberIn(
        places,
        'reassuranceContactsPerWeek',
        'unscheduledContactsPerWeek',
        'unscheduledReassuranceContacts',
        'reassuranceContacts',
        'unscheduledContacts',
        'unscheduledPerWeek',
        'reassurancePerWeek',
        'onDemandPerWeek',
      ),
    ),
  ];
}

/** "none" is no sign; joints that may be inflamed are no emergency and have a rule of their own (RF-02). */
const isNoEmergency = /^(none|no|nil|n-?a|no-red-flags?|none-known)$|inflammatory|synovitis/;

const shifts: readonly (readonly [string, RegExp])[] = [
  ['rotating', /rotat|changing|alternat|shift-work/],
  ['night-shift', /night/],
  ['evening', /evening|late/],
  ['day', /day|office|desk|regular|none|no-shift/],
];
const drives =
  /driv|pilot|machin|operator|crane|truck|lorry|taxi|bus($|-)|train|forklift|roof|scaffold/;

/** How the person works, as COH-14 asks it: from the work pattern, the shift or the job. */
function workFacts(places: readonly Fields[], path: string): readonly Fact[] {
  const job = plainWord(textIn(places, 'occupation', 'job', 'profession') ?? '');
  const told = yesNoIn(
    places,
    'drivesForWork',
    'driver',
    'operatesMachinery',
    'safetyCriticalWork',
  );
  const drivesForWork = told ?? (job === '' ? null : drives.test(job));
  // Who says whether work is dangerous, or drives for it, works by day unless nights are named.
  const otherwise = told !== null || drivesForWork === true ? 'day' : null;
  const kind = shiftIn(places, job) ?? otherwise;
  return kind === null ? [] : known(workPattern, path, { kind, drivesForWork });
}

function shiftIn(places: readonly Fields[], job: string): string | null {
  if (yesNoIn(places, 'nightShift', 'nightShifts', 'shiftWork', 'rotatingShifts') === true) {
    return 'night-shift';
  }
  const said = textIn(places, 'workPattern', 'shift', 'shiftPattern', 'shiftWork', 'work') ?? job;
  return shifts.find(([, words]) => words.test(plainWord(said)))?.[0] ?? null;
}

function shareIn(places: readonly Fields[]): number | null {
  const percent = numberIn(places, 'passivePercent', 'passiveSharePercent', 'ptPassivePercent');
  const share = numberIn(places, 'passiveShare', 'passiveFraction', 'ptPassiveShare');
  return percent ?? (share === null ? null : share <= 1 ? share * 100 : share);
}
