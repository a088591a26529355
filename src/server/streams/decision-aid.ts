import type { PatientId, SiteId, StaffActor } from '#access';
import type { Reader, Writer } from '#database/server';
import {
  type AidUse,
  type DecisionAid,
  type DecisionAidsOutput,
  decisionAidOf,
  decisionAidRules,
  decisionAids,
  factsOfAid,
  fitsFor,
  readDecisionAids,
  recordDecisionAidUse,
} from '#decision-aids';
import { type AidUseToKeep, aidUseReader, aidUseWriter } from '#decision-aids/server';
import { type FieldFault, notFound, type Problem } from '#http';
import { handleAs, type Route } from '#http/server';
import { err, type Id, type Instant, localDayOf, ok, type Result } from '#kernel';
import type { Patient } from '#profile';
import { patientReader } from '#profile/server';
import { type Circumstances, evaluate, type Rulebook, rulebookOf, silentAt } from '#reasoning';
import { modeReader } from '#reasoning/server';
import type { StepOutput } from '#stepping';
import { preferenceWriter } from '#stepping/server';
import { reconsider } from './intake-care.ts';
import { circumstancesOf } from './intake-person.ts';
import type { StepDeps } from './step.ts';
import { stepPage } from './step-page.ts';

const aidRulebook: Rulebook = rulebookOf(decisionAidRules);

/** Aids for the choice before a person, and what they chose with one. */
export function decisionAidRoutes(deps: StepDeps): readonly Route[] {
  return [
    handleAs('staff', readDecisionAids, async ({ actor, database, now }, { params }) =>
      database.read({ patientId: params.patientId }, (db) =>
        aidsPage(db, { actor, patientId: params.patientId, now }, deps),
      ),
    ),
    handleAs('staff', recordDecisionAidUse, async ({ actor, database, now }, { params, body }) => {
      const { patientId } = params;
      const aid = decisionAidOf(body.aid);
      const fault = aid === null ? noSuchAid : faultOf(aid, body);
      if (aid === null || fault !== null) return err(refused(fault ?? noSuchAid));
      return database.write({ patientId }, async (trx) => {
        const patient = await patientReader(trx).patient(patientId);
        if (patient === null) return err(notFound('person'));
        const use = { ...body, day: localDayOf(now, patient.timeZone) };
        const kept = await keepUse(trx, { patient, actor, now }, use, deps);
        return kept === null ? aidsPage(trx, { actor, patientId, now }, deps) : err(kept);
      });
    }),
  ];
}

type Looking = { readonly actor: StaffActor; readonly patientId: PatientId; readonly now: Instant };
type Offer = StepOutput['offer'];

async function aidsPage(
  db: Reader,
  looking: Looking,
  deps: StepDeps,
): Promise<Result<DecisionAidsOutput, Problem>> {
  const patient = await patientReader(db).patient(looking.patientId);
  if (patient === null) return err(notFound('person'));
  const page = await stepPage(db, looking, deps.rulebook);
  if (!page.ok) return page;
  const circumstances = await circumstancesOf(db, patient, looking.now);
  const rules = aidRulebook.rules;
  const silent = silentAt(rules, await modeReader(db).modes(patient.siteId as SiteId));
  const uses = await aidUseReader(db).all(looking.patientId);
  const offered = page.value.offer.options.map(({ code }) => code);
  return ok({
    today: page.value.today,
    aids: decisionAids.flatMap((aid) => {
      const before = uses.filter((use) => use.aid === aid.id);
      const fits = fitsFor(aid, offered);
      if (!fits && before.length === 0) return [];
      const open = openAbout(aid, { fits, uses: before }, { ...circumstances, silent });
      return [{ aid: viewOf(aid, offered), fits, open, uses: [...before] }];
    }),
  });
}

type Before = { readonly fits: boolean; readonly uses: readonly AidUse[] };

/** What the rules of decision aids say about this one, before this person. */
function openAbout(
  aid: DecisionAid,
  { fits, uses }: Before,
  circumstances: Circumstances,
): DecisionAidsOutput['aids'][number]['open'] {
  const last = uses.find(({ aidVersion }) => aidVersion === aid.version);
  const open = fits && (last?.choice ?? null) === null;
  const facts = factsOfAid(aid, { open, ranked: last?.ranked ?? [] });
  return evaluate(aidRulebook, facts, circumstances)
    .filter(({ status, rule }) => status === 'fires' && !circumstances.silent?.has(rule.id))
    .map(({ rule, message }) => ({ rule: rule.id, says: message }));
}

const viewOf = (
  aid: DecisionAid,
  offered: readonly string[],
): DecisionAidsOutput['aids'][number]['aid'] => ({
  ...aid,
  options: aid.options.map((option) => ({
    ...option,
    good: [...option.good],
    bad: [...option.bad],
    offered: offered.includes(option.code),
  })),
  evidence: aid.evidence.map(({ key, reference }) => ({ key, reference })),
});

type Keeping = { readonly patient: Patient; readonly actor: StaffActor; readonly now: Instant };

/** One way in for a preference: the choice is what the person prefers in the step that offers it. */
async function keepUse(
  trx: Writer,
  { patient, actor, now }: Keeping,
  use: AidUseToKeep,
  deps: StepDeps,
): Promise<Problem | null> {
  const { patientId } = patient;
  const by = { accountId: actor.accountId, name: actor.name, now };
  const { choice } = use;
  if (choice === null) {
    await aidUseWriter(trx).add(patientId, use, by);
    return null;
  }
  const page = await stepPage(trx, { actor, patientId, now }, deps.rulebook);
  if (!page.ok) return page.problem;
  const { offer } = page.value;
  if (!offer.options.some(({ code }) => code === choice)) return refused(notOffered);
  const isNew = await aidUseWriter(trx).add(patientId, use, by);
  if (!isNew) return null;
  await preferenceWriter(trx).add(patientId, preferenceFrom(use, choice, offer), by);
  await reconsider(trx, patient, now, deps.counts);
  return null;
}

const preferenceFrom = ({ useId, words }: AidUseToKeep, preferred: string, { step }: Offer) => ({
  // The use and the preference it brought share their id: a repeated request changes neither.
  preferenceId: useId as string as Id<'StepPreferenceId'>,
  step: step === 'continuation' ? 2 : (step ?? 0),
  preferred,
  vetoed: null,
  words,
});

function faultOf(
  aid: DecisionAid,
  { aidVersion, ranked, choice }: Pick<AidUseToKeep, 'aidVersion' | 'ranked' | 'choice'>,
): FieldFault | null {
  if (aidVersion !== aid.version) {
    const message = 'This aid has changed meanwhile. Read it again.';
    return { at: '/body/aidVersion', code: 'other-version', message };
  }
  if (new Set(ranked).size !== ranked.length) {
    const message = 'Each of them has one place.';
    return { at: '/body/ranked', code: 'twice', message };
  }
  const isOne = choice === null || aid.options.some(({ code }) => code === choice);
  return isOne
    ? null
    : { at: '/body/choice', code: 'not-a-choice', message: 'Choose one of the ways of this aid.' };
}

const noSuchAid: FieldFault = {
  at: '/body/aid',
  code: 'not-there',
  message: 'There is no such aid.',
};
const notOffered: FieldFault = {
  at: '/body/choice',
  code: 'not-offered',
  message: 'The step of today does not offer this way.',
};

const refused = (fault: FieldFault): Problem => ({
  status: 422,
  code: fault.code,
  title: 'This cannot be kept as it is.',
  fields: [fault],
});
