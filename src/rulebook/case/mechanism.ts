import {
  painRegions,
  swollenJointCount,
  symptomSeverity,
  tenderJoints,
  widespreadPain,
} from '#measures';
import type { Json } from '#reasoning';
import { fibromyalgiaStated, rheumatoidArthritis, symptomMonths } from '#screening';
import { plainName } from '../score-limits.ts';
import { crpIn } from './crp.ts';
import {
  type Field,
  type Fields,
  fieldsOf,
  nothingRead,
  type ReadPart,
  together,
} from './fields.ts';
import type { CaseInput } from './file.ts';
import { nociplasticIn } from './nociplastic.ts';
import { numberIn, one, partsIn, placesIn, toldIn, yesNoTold } from './told.ts';
import { plainWord } from './words.ts';

const fmPlaces = ['fm', 'fibromyalgia', 'fm2016', 'fibromyalgiacriteria', 'fmcriteria', 'wpisss'];
const jointPlaces = [
  'joints',
  'ra',
  'exam',
  'rheum',
  'rheumatology',
  'arthritis',
  'das28',
  'jointcounts',
];

/** What a case says of widespread pain, joints, and the grading a clinician entered. */
export function mechanismIn(input: CaseInput, path: string): ReadPart {
  const places = placesIn(input, path, [...fmPlaces, 'pain', 'body', 'mechanism', 'patient']);
  const joints = placesIn(input, path, [...jointPlaces, 'patient', 'labs']);
  return together([
    fibromyalgiaIn(input, places, path),
    jointsIn(input, joints, path),
    crpIn(input, joints, path),
    yesNoTold(fibromyalgiaStated, statedIn(joints)),
    nociplasticIn(input, path),
  ]);
}

/** "fmCriteria": true; an object of that name holds the counts. */
function statedIn(places: readonly Fields[]): Field | null {
  const field = toldIn(places, [
    'fmcriteriamet',
    'fmcriteria',
    'fibromyalgiacriteria',
    'fmpositive',
  ]);
  return field === null || typeof field.value === 'object' ? null : field;
}

function fibromyalgiaIn(input: CaseInput, places: readonly Fields[], path: string): ReadPart {
  return together([
    numberIn(widespreadPain, toldIn(places, ['wpi', 'widespreadpainindex']), { min: 0, max: 19 }),
    numberIn(
      symptomSeverity,
      toldIn(places, ['sss', 'symptomseverity', 'symptomseverityscale', 'symptomseverityscore']),
      { min: 0, max: 12 },
    ),
    regionsIn(
      toldIn(places, [
        'painregionsof5',
        'painregions',
        'regionsof5',
        'regionswithpain',
        'regions',
        'regionspositive',
        'generalizedpain',
        'generalisedpain',
      ]),
    ),
    monthsIn(input, path),
  ]);
}

/** Regions as a number, as a list of them, or as "generalised", which means 4 of 5 or more. */
function regionsIn(field: Field | null): ReadPart {
  if (field === null) return nothingRead;
  const { value, path } = field;
  if (typeof value === 'boolean') return one(painRegions, path, value ? 4 : 3);
  if (Array.isArray(value)) return one(painRegions, path, Math.min(5, new Set(value).size));
  return numberIn(painRegions, field, { min: 0, max: 5 });
}

const monthNames = [
  'months',
  'symptommonths',
  'durationmonths',
  'symptomdurationmonths',
  'painmonths',
  'paindurationmonths',
  'monthsofsymptoms',
];
const widespread = /fibromyalg|widespread|generali[sz]ed-pain|chronic-pain|primary-pain/;

/** Months of the symptoms: beside the counts, else of the condition they belong to, else of any pain. */
function monthsIn(input: CaseInput, path: string): ReadPart {
  const outer = fieldsOf(input, path);
  const places = [...partsIn(outer, [...fmPlaces, 'pain', 'body', 'mechanism', 'patient']), outer];
  const told = toldIn(places, monthNames);
  if (told !== null) return numberIn(symptomMonths, told, { min: 0, max: 1200 });
  const conditions = (input.conditions ?? []).filter(({ present }) => present !== false);
  const lasting = (code: RegExp): readonly number[] =>
    conditions
      .filter((each) => code.test(plainWord(each.code)))
      .flatMap(({ months }) => months ?? []);
  const own = lasting(widespread);
  const months = own.length > 0 ? own : lasting(/pain|arthr|back|neck/);
  return months.length === 0
    ? nothingRead
    : one(symptomMonths, `${path}/conditions`, Math.max(...months));
}

const arthritis = /rheumatoid|^ra$|^ra-|-ra$|^m0[56]|seropositive/;
const counts = { min: 0, max: 28 };

/** Joint counts are taken in inflammatory arthritis: without a list of conditions they say as much. */
function jointsIn({ conditions }: CaseInput, places: readonly Fields[], path: string): ReadPart {
  const tender = toldIn(places, [
    'tjc',
    'tjc28',
    'tender28',
    'tenderjoints',
    'tenderjointcount',
    'tender',
  ]);
  const swollen = toldIn(places, [
    'sjc',
    'sjc28',
    'swollen28',
    'swollenjoints',
    'swollenjointcount',
    'swollen',
  ]);
  const listed = conditions
    ?.filter(({ present }) => present !== false)
    .some(({ code }) => arthritis.test(plainWord(code)));
  const counted = tender !== null && swollen !== null ? true : null;
  return together([
    one(rheumatoidArthritis, `${path}/conditions`, listed ?? counted),
    tender === null || typeof tender.value === 'boolean'
      ? nothingRead
      : numberIn(tenderJoints, tender, counts),
    swollen === null || typeof swollen.value !== 'number'
      ? nothingRead
      : numberIn(swollenJointCount, swollen, counts),
  ]);
}

/** Bands of forms that lead to an examination and to no rule. */
export function mechanismDerived({ scores }: CaseInput): Record<string, Json> {
  const valueOf = (name: string) =>
    (scores ?? []).findLast(({ instr }) => plainName(instr) === name)?.value ?? null;
  const neuropathic = valueOf('paindetect');
  const injustice = valueOf('ieq');
  return {
    ...(neuropathic === null ? {} : { painDetect: painDetectBand(neuropathic) }),
    ...(injustice === null ? {} : { injusticeHigh: injustice >= injusticeCut }),
  };
}

/** Cuts of the forms themselves: painDETECT 13 and 19, IEQ 19. */
const painDetectCuts = { unclear: 13, likely: 19 };
const injusticeCut = 19;

function painDetectBand(total: number): string {
  if (total >= painDetectCuts.likely) return 'likely';
  return total >= painDetectCuts.unclear ? 'unclear' : 'unlikely';
}
