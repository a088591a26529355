import type { PatientId } from '#access';
import type { Conclusions } from '#administration';
import type { PreviewDeps } from '#administration/server';
import { type Reader, readingOnce } from '#database/server';
import { diaryReader, recentDays } from '#diary/server';
import { addDays } from '#kernel';
import { coherence } from '#plan';
import { planPersonOf, planReader } from '#plan/server';
import { type Patient } from '#profile';
import { patientReader } from '#profile/server';
import type { Circumstances, Finding, Rulebook } from '#reasoning';
import type { FindingToKeep } from '#reasoning/server';
import { afterDiaryDay, afterFacts, afterNight } from '../flows.ts';
import { careRulebook, diaryRulebook, silenceRulebook } from '../rulebook.ts';
import { dangerSaid } from './danger-said.ts';
import { circumstancesOf, factsAbout } from './intake-person.ts';

/**
 * What the rules would say about a person with one more setting, beside what they say now: the same
 * streams that raise findings, without keeping anything.
 */
export const weighWith: PreviewDeps['weigh'] = async (db, patientId, setting, { rules, now }) => {
  // Both looks are at the same record.
  const once = readingOnce(db);
  const patient = await patientReader(once).patient(patientId);
  if (patient === null || patient.leftAt !== null) return null;
  const before = await circumstancesOf(once, patient, now);
  const after = { ...before, settings: [...before.settings, setting] };
  return {
    before: await saidUnder(once, patient, before, rules),
    after: await saidUnder(once, patient, after, rules),
  };
};

/** Only the streams whose rules read the number are asked. */
async function saidUnder(
  db: Reader,
  patient: Patient,
  now: Circumstances,
  rules: readonly string[],
): Promise<Conclusions> {
  const isAsked = ({ byId }: Rulebook) => rules.some((id) => byId.has(id));
  const found = [
    ...(isAsked(careRulebook) ? await ofCare(db, patient, now) : []),
    ...(isAsked(diaryRulebook) || isAsked(silenceRulebook)
      ? await ofDiary(db, patient.patientId, now)
      : []),
    ...(rules.some((id) => !careRulebook.byId.has(id))
      ? await ofPlan(db, patient.patientId, now)
      : []),
  ];
  return new Map(found.map((one) => [one.finding.topic, conclusion(one)]));
}

async function ofCare(
  db: Reader,
  patient: Patient,
  now: Circumstances,
): Promise<readonly FindingToKeep[]> {
  const { facts, step, settled } = await factsAbout(db, patient, now, false);
  return afterFacts(facts, now, step).found.filter(({ finding }) => !settled.has(finding.rule.id));
}

async function ofDiary(
  db: Reader,
  patientId: PatientId,
  now: Circumstances,
): Promise<readonly FindingToKeep[]> {
  const days = await diaryReader(db).days(patientId, addDays(now.today, -recentDays), now.today);
  return [afterDiaryDay(days, now), afterNight(days, now)].flatMap(plainly);
}

async function ofPlan(
  db: Reader,
  patientId: PatientId,
  { settings, asOf }: Circumstances,
): Promise<readonly FindingToKeep[]> {
  const plan = await planReader(db).plan(patientId);
  const who = plan === null ? null : await planPersonOf(db, patientId, asOf, dangerSaid);
  if (plan === null || who === null) return [];
  const { links } = coherence(plan.items, plan, { ...who.person, settings });
  return links.flatMap(({ finding }) => plainly(finding));
}

const plainly = (finding: Finding | null): readonly FindingToKeep[] =>
  finding === null ? [] : [{ finding, proposal: null }];

function conclusion({ finding, proposal }: FindingToKeep) {
  const { rule, title, status, severity, message } = finding;
  return {
    rule: rule.id,
    title,
    status: status === 'unknown' ? ('unknown' as const) : ('fires' as const),
    severity,
    words: `${message.en} ${proposal?.words.en ?? ''}`,
  };
}
