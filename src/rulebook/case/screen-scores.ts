import { mdqSymptoms } from '#evidence';
import { allOf, type Tri } from '#kernel';
import {
  auditCTotal,
  csiTotal,
  fabqPhysicalTotal,
  gad2Total,
  mosSleepIndex,
  noSasTotal,
  ortOudTotal,
  ortTotal,
  painRegions,
  pcsRumination,
  phq2Total,
  pseqTotal,
  ptsdScreenTotal,
  sleepGatePositive,
  swollenJointCount,
  symptomSeverity,
  tenderJoints,
  traumaExposure,
  uwCapT,
  widespreadPain,
} from '#measures';
import { atLeast, type Fact, type FactType, holdsTrue } from '#reasoning';
import {
  crp,
  type Mdq,
  mdqPositive,
  mdqResult,
  rheumatoidArthritis,
  symptomMonths,
} from '#screening';
import { fieldOf, fieldsOf, yesNoIn } from './fields.ts';
import { type Named, type ScoreEntry, said } from './score-entry.ts';
import { tapsFacts } from './taps.ts';

const totals: readonly (readonly [names: RegExp, type: FactType<number>])[] = [
  [/^auditc$/, auditCTotal],
  [/^(pcptsd5?|ptsdscreen)$/, ptsdScreenTotal],
  [/^ort$/, ortTotal],
  [/^ortoud$/, ortOudTotal],
  [/^csi(a|parta|25)?$/, csiTotal],
  [/^pcs(13)?rumination$/, pcsRumination],
  [/^uwcap(6|sf6)?$/, uwCapT],
  [/^pseq(10)?$/, pseqTotal],
  [/^(mossleep|mosss|mossleepproblemsindex|mosspi|spi|spi2|spiii|mossleepscale)$/, mosSleepIndex],
  [/^nosas$/, noSasTotal],
  [/^(tjc|tjc28|tenderjoints|tenderjointcount)$/, tenderJoints],
  [/^(sjc|sjc28|swollenjoints|swollenjointcount)$/, swollenJointCount],
  [/^(wpi|widespreadpainindex)$/, widespreadPain],
  [/^(sss|symptomseverity(scale|score)?)$/, symptomSeverity],
];

/** What screens and mechanism questionnaires among the scores say. */
export function screenScoreFacts(entries: readonly ScoreEntry[]): readonly Fact[] {
  return [...entries.flatMap(factsOfEntry), ...tapsFacts(entries)];
}

type Reader = (entry: ScoreEntry) => readonly Fact[];

/** Forms that say more than one figure, or no figure at all. */
const readers: readonly (readonly [names: RegExp, read: Reader])[] = [
  [/^pcs(13)?$/, (entry) => inner(entry, pcsRumination, ['rumination'])],
  [/^fabq/, (entry) => fabqFacts(entry)],
  [/^(wpisss|fm2016|acr2016|fmcriteria|fibromyalgia.*)$/, (entry) => fmFacts(entry)],
  [/^(regions|painregions|painregionsof5)$/, (entry) => [said(entry, painRegions, entry.value)]],
  [/^sleepgate$/, (entry) => gateFacts(entry)],
  [/^phq4$/, (entry) => phq4Facts(entry)],
  [/^das28/, (entry) => das28Facts(entry)],
  [/^mdq$/, (entry) => mdqFacts(entry)],
];

function factsOfEntry(entry: ScoreEntry): readonly Fact[] {
  const { name, value } = entry;
  const reader = readers.find(([names]) => names.test(name))?.[1];
  if (reader !== undefined) return reader(entry);
  const type = totals.find(([names]) => names.test(name))?.[1];
  const facts = type === undefined ? [] : [said(entry, type, value)];
  return type === ptsdScreenTotal ? [...facts, ...exposureFacts(entry)] : facts;
}

/** A figure on the entry itself, or among its subscales. */
function figure({ score }: ScoreEntry, names: readonly string[]): number | null {
  const own = fieldsOf(score, '');
  const sub = ['subscales', 'subscores', 'scores', 'parts', 'components'].flatMap((name) => {
    const part = own.get(name);
    return part === undefined ? [] : [fieldsOf(part.value, '')];
  });
  for (const fields of [own, ...sub]) {
    const found = fieldOf(fields, names)?.value;
    if (typeof found === 'number') return found;
  }
  return null;
}

function inner(entry: ScoreEntry, type: Named, names: readonly string[]) {
  const value = figure(entry, names);
  return value === null ? [] : [said(entry, type, value)];
}

const wordOf = (entry: ScoreEntry, names: readonly string[]): boolean | null => {
  const answer = yesNoIn(fieldOf(fieldsOf(entry.score, ''), names)?.value);
  return typeof answer === 'boolean' ? answer : null;
};

/** The five questions are asked only after a yes: a score above 0 says that yes. */
function exposureFacts(entry: ScoreEntry): readonly Fact[] {
  const told = wordOf(entry, ['exposure', 'traumaexposure', 'exposed', 'gate', 'criteriona']);
  const exposed = told ?? ((entry.value ?? 0) > 0 ? true : null);
  return exposed === null ? [] : [said(entry, traumaExposure, exposed)];
}

function fabqFacts(entry: ScoreEntry): readonly Fact[] {
  const sub = fieldOf(fieldsOf(entry.score, ''), ['subscale', 'scale', 'part'])?.value;
  if (typeof sub === 'string' && /^(pa|phys)/i.test(sub))
    return [said(entry, fabqPhysicalTotal, entry.value)];
  return inner(entry, fabqPhysicalTotal, ['pa', 'physicalactivity', 'physical', 'fabqpa']);
}

const fmFacts = (entry: ScoreEntry): readonly Fact[] => [
  ...inner(entry, widespreadPain, ['wpi']),
  ...inner(entry, symptomSeverity, ['sss']),
  ...inner(entry, symptomMonths, ['months', 'symptommonths', 'durationmonths']),
  ...inner(entry, painRegions, ['regions', 'painregions', 'painregionsof5', 'regionsof5']),
];

/** Items in the order of the form: two of worry, then two of mood. */
function phq4Facts(entry: ScoreEntry): readonly Fact[] {
  const [worry, nervous, interest, mood] = (entry.score.items ?? []).map((item) =>
    typeof item === 'number' ? item : null,
  );
  return [
    ...pairOf(entry, phq2Total, figure(entry, ['phq2', 'depression']), interest, mood),
    ...pairOf(entry, gad2Total, figure(entry, ['gad2', 'anxiety']), worry, nervous),
  ];
}

type Item = number | null | undefined;

function pairOf(
  entry: ScoreEntry,
  type: FactType<number>,
  given: number | null,
  one: Item,
  other: Item,
): readonly Fact[] {
  const both = typeof one === 'number' && typeof other === 'number' ? one + other : null;
  const value = given ?? both;
  return value === null ? [] : [said(entry, type, value)];
}

/** The counts behind the score. */
const das28Facts = (entry: ScoreEntry): readonly Fact[] => [
  ...inner(entry, tenderJoints, ['tjc', 'tjc28', 'tender28', 'tender', 'tenderjoints']),
  ...inner(entry, swollenJointCount, ['sjc', 'sjc28', 'swollen28', 'swollen', 'swollenjoints']),
  ...inner(entry, crp, ['crp', 'crpmgl']),
  said(entry, rheumatoidArthritis, true),
];

function gateFacts(entry: ScoreEntry): readonly Fact[] {
  const told =
    wordOf(entry, ['positive', 'result']) ?? (entry.value === null ? null : entry.value >= 1);
  return told === null ? [] : [said(entry, sleepGatePositive, told)];
}

/** Any degree of problem but none, or minor, counts where the form names degrees. */
function impairmentIn(entry: ScoreEntry): boolean | null {
  const names = ['impairment', 'impaired', 'problem', 'functionalimpairment', 'severity'];
  const given = fieldOf(fieldsOf(entry.score, ''), names)?.value;
  if (typeof given === 'string' && /moderate|serious|severe/i.test(given)) return true;
  if (typeof given === 'string' && /minor|mild|no-?problem/i.test(given)) return false;
  return wordOf(entry, names);
}

function mdqFacts(entry: ScoreEntry): readonly Fact[] {
  const parts: Mdq = {
    positive: wordOf(entry, ['positive', 'result', 'screenpositive']),
    symptoms: entry.value,
    together: wordOf(entry, [
      'cooccurrence',
      'cooccurring',
      'cooccur',
      'sametime',
      'together',
      'sameperiod',
    ]),
    impairment: impairmentIn(entry),
  };
  const positive =
    parts.positive ??
    shown(
      allOf([
        atLeast(parts.symptoms, mdqSymptoms.default),
        holdsTrue(parts.together),
        holdsTrue(parts.impairment),
      ]),
    );
  return [said(entry, mdqResult, parts), said(entry, mdqPositive, positive)];
}

const shown = (verdict: Tri): boolean | null => (verdict === 'unknown' ? null : verdict);
