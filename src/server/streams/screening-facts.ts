import type { PatientId } from '#access';
import type { Reader } from '#database/server';
import { asksForHelp, earlierEpisodesCount, earlierSignal, signalRules } from '#insight';
import { anyOf, type LocalDate, localDayOf, type TimeZone } from '#kernel';
import { swollenJointCount, tenderJoints } from '#measures';
import type { Reading } from '#measures/server';
import { membersOf, type Taken } from '#medication';
import type { Patient } from '#profile';
import { factNamed, type ProfileFact } from '#profile/server';
import { type Fact, factOf } from '#reasoning';
import { findingReader } from '#reasoning/server';
import {
  contraception,
  crp,
  nociplasticSteps,
  oudMedicineNames,
  oudMedicines,
  planningPregnancy,
  pregnancy,
  rheumatoidArthritis,
  sex,
  symptomMonths,
  teratogenNames,
  teratogens,
} from '#screening';
import { majorRoleLoss } from '#stepping';
import { numbersOf } from './alarm-facts.ts';
import { relapsePlanFacts, workFacts } from './condition-facts.ts';
import { wholeMonths } from './intake-facts.ts';

/** What screens and mechanism rules read of the record beside questionnaires. */
export function screeningFacts(
  patient: Patient,
  profile: readonly ProfileFact[],
  scores: readonly Reading[],
  today: LocalDate,
): readonly Fact[] {
  const { sex: known, timeZone } = patient;
  const record = { id: `${patient.patientId}/sex`, date: null, source: 'record' };
  return [
    ...(known === null ? [] : [factOf(sex, { ...record, value: known })]),
    ...profile.flatMap((fact) => ofRecord(fact, profile, today, timeZone)),
    ...scores.flatMap(jointsIn),
  ];
}

type About = (part: string) => Omit<Fact, 'name' | 'value'>;
type Profile = readonly ProfileFact[];

/** What a fact of the record says to these rules, by its name. */
const readings: Readonly<
  Record<string, (profile: Profile, about: About, today: LocalDate) => readonly Fact[]>
> = {
  'pain-since': (profile, about, today) => {
    const since = factNamed(profile, 'pain-since');
    const value = since === null ? null : wholeMonths(since, today);
    return [factOf(symptomMonths, { ...about('symptoms'), value })];
  },
  'work-pattern': (profile, about) => workFacts(profile, about('work')),
  'relapse-plan-signed': (profile, about, today) =>
    relapsePlanFacts(profile, about('signed'), today),
  pregnancy: (profile, about) => {
    const said = factNamed(profile, 'pregnancy');
    if (said === null) return [];
    return [
      factOf(pregnancy, { ...about('pregnant'), value: said.pregnant }),
      factOf(planningPregnancy, { ...about('planning'), value: said.planning }),
      factOf(contraception, { ...about('contraception'), value: said.contraception }),
    ];
  },
  nociplastic: (profile, about) => {
    const steps = factNamed(profile, 'nociplastic');
    if (steps === null) return [];
    return (['regional', 'history', 'comorbidity', 'evoked'] as const).map((step) =>
      factOf(nociplasticSteps[step], { ...about(step), value: steps[step] }),
    );
  },
  'role-loss': (profile, about) => {
    const lost = factNamed(profile, 'role-loss');
    if (lost === null) return [];
    const said = anyOf([lost.work, lost.caring, lost.study].map((each) => each ?? 'unknown'));
    return [factOf(majorRoleLoss, { ...about('roles'), value: said === 'unknown' ? null : said })];
  },
  'asks-for-help': (profile, about) => [
    factOf(asksForHelp, { ...about('help'), value: factNamed(profile, 'asks-for-help') }),
  ],
  'depression-episodes': (profile, about) => {
    const value = factNamed(profile, 'depression-episodes');
    return [factOf(earlierEpisodesCount, { ...about('episodes'), value })];
  },
};

function ofRecord(
  fact: ProfileFact,
  profile: Profile,
  today: LocalDate,
  zone: TimeZone,
): readonly Fact[] {
  const about = (part: string) => ({
    id: `${fact.factId}/${part}`,
    date: fact.since ?? localDayOf(fact.recordedAt, zone),
    source: fact.source,
  });
  return readings[fact.name]?.(profile, about, today) ?? [];
}

/** The counts behind DAS28, which is given in rheumatoid arthritis and nowhere else. */
function jointsIn({ occasionId, instrument, day, result }: Reading): readonly Fact[] {
  if (instrument !== 'das28') return [];
  const given = numbersOf(result.answers);
  const about = (part: string) => ({ id: `${occasionId}/${part}`, date: day, source: 'DAS28' });
  const value = (item: string): number | null => given[`das28_${item}`] ?? null;
  return [
    factOf(rheumatoidArthritis, { ...about('arthritis'), value: true }),
    factOf(tenderJoints, { ...about('tender'), value: value('tender') }),
    factOf(swollenJointCount, { ...about('swollen'), value: value('swollen') }),
    factOf(crp, { ...about('crp'), value: value('crp') }),
  ];
}

type Source = Omit<Fact, 'id' | 'name' | 'value'>;

/** Medicines of the list that screening rules ask about; null where one of them may be one. */
export function screeningMedicines(taken: readonly Taken[], source: Source): readonly Fact[] {
  const named = (names: readonly string[]): readonly string[] | null => {
    const { known, maybeMore } = membersOf(taken, {
      has: ({ name }) => names.includes(name),
      classes: null,
      where: 'body',
    });
    return known.length === 0 && maybeMore ? null : known.map(({ label }) => label);
  };
  return [
    factOf(oudMedicines, { ...source, id: 'medicines#oud', value: named(oudMedicineNames) }),
    factOf(teratogens, { ...source, id: 'medicines#teratogens', value: named(teratogenNames) }),
  ];
}

/** Early signs that were found before: the latest of each rule, by the day it was raised. */
export async function signalFacts(
  db: Reader,
  patientId: PatientId,
  zone: TimeZone,
): Promise<readonly Fact[]> {
  const found = await findingReader(db).latestOf(patientId, signalRules);
  return found
    .filter(({ finding }) => finding.status === 'fires')
    .map(({ findingId, finding, raisedAt }) =>
      factOf(earlierSignal, {
        id: `${findingId}/signal`,
        value: finding.rule.id,
        date: localDayOf(raisedAt, zone),
        source: 'an earlier finding',
      }),
    );
}
