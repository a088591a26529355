import { type Accounts, accountRoutes } from '#accounts/server';
import { administrationRoutes, type System } from '#administration/server';
import {
  adaptiveRoutes,
  assignmentOperations,
  assignmentRoutes,
  assistedRoutes,
  runningWith,
} from '#assignment/server';
import { auditRoutes } from '#audit/server';
import { circleOperations, circleRoutes } from '#circle/server';
import type { Database } from '#database/server';
import { diaryOperation, diaryRoutes } from '#diary/server';
import { entryRoutes } from '#entry/server';
import { exchangeRoutes, fetchJob, type Seal } from '#exchange/server';
import type { Route } from '#http/server';
import { intakeRoutes, referralRoutes } from '#intake/server';
import { type Jobs, jobRoutes } from '#jobs/server';
import { libraryReader, libraryRoutes } from '#library/server';
import { measureRoutes } from '#measures/server';
import { medicationOperations, medicationRoutes } from '#medication/server';
import { planOperations, planRechecked, planRoutes } from '#plan/server';
import { profileRoutes, siteReader } from '#profile/server';
import { reasoningRoutes } from '#reasoning/server';
import { type CountsKept, countsKept, peopleInCare, registryRoutes } from '#registry/server';
import { researchOperations, researchRoutes } from '#research/server';
import { wholeRulebook } from '#rulebook';
import {
  alertRoutes,
  crisisContactRoutes,
  flareOperation,
  safetyPlanOperation,
  safetyPlanRoutes,
  setupRoutes,
} from '#safety/server';
import { freePlacesRoutes } from '#stepping/server';
import { syncRoutes } from '#sync/server';
import { worklistRoutes } from '#worklist/server';
import { checkedLanguages, mayShow } from './checked-languages.ts';
import { shippedLanguage } from './language-coverage.ts';
import { isReady } from './readiness.ts';
import { reminderSenders } from './reminder-senders.ts';
import { acknowledge, takeBack } from './streams/acknowledge.ts';
import { assignmentStream } from './streams/assignment.ts';
import { careStream } from './streams/care.ts';
import { decide } from './streams/decision.ts';
import { decisionAidRoutes } from './streams/decision-aid.ts';
import { diaryStream } from './streams/diary.ts';
import { entryStream } from './streams/entry.ts';
import { forgetHelper } from './streams/family.ts';
import { flareStream } from './streams/flare.ts';
import { intakeStream, profileStream } from './streams/intake.ts';
import { medicineNoteStream } from './streams/medicine-note.ts';
import { medicineStream, type RecheckPlan } from './streams/medicines.ts';
import { otherRecordStream } from './streams/other-record.ts';
import { planStream, workStream } from './streams/plan.ts';
import { weighWith } from './streams/preview.ts';
import { referralStream } from './streams/referral.ts';
import { researchStream } from './streams/research.ts';
import { settingStream } from './streams/rules-changed.ts';
import { safetyStream } from './streams/safety.ts';
import { safetyPlanStream } from './streams/safety-plan.ts';
import { stepRoutes } from './streams/step.ts';
import { undo } from './streams/undo-decision.ts';
import { version } from './version.ts';

export type RouteDeps = {
  readonly database: Database;
  readonly publicUrl: string;
  readonly accounts: Accounts;
  readonly jobs: Jobs;
  readonly mode: 'demo' | 'clinic';
  /** Keeps what only this installation may open. */
  readonly seal: Seal;
};

type PhoneDeps = {
  readonly diary: ReturnType<typeof diaryStream>;
  readonly plan: ReturnType<typeof planStream>;
  readonly forget: ReturnType<typeof forgetHelper>;
};

/** Every room with routes, in one list. A room adds its own line. */
export function routes(deps: RouteDeps): readonly Route[] {
  const { accounts, database, jobs, mode, publicUrl } = deps;
  const counts = countsKept({ freshMs: 5_000, staleMs: 60_000 });
  const plan = planStream(counts, mayShow(mode));
  const recheckPlan: RecheckPlan = (trx, patientId, now) =>
    planRechecked(trx, patientId, plan, now);
  const diary = diaryStream(database, counts);
  const forget = forgetHelper(accounts);
  const decided = decide({ rulebook: wholeRulebook, plan, counts });
  return [
    ...accountRoutes(accounts, {
      mode,
      languages: () => checkedLanguages(database),
      timeZoneOf: async (siteId) =>
        (await database.read({ siteId }, (db) => siteReader(db).site(siteId))).timeZone,
    }),
    ...auditRoutes(),
    ...jobRoutes(jobs),
    ...reasoningRoutes({
      rulebook: wholeRulebook,
      decide: decided,
      undo: undo({ rulebook: wholeRulebook, counts }),
      acknowledge: acknowledge({ rulebook: wholeRulebook, counts }),
      takeBack: takeBack({ rulebook: wholeRulebook, counts }),
    }),
    ...planRoutes(plan),
    ...profileRoutes({ ...profileStream(counts, recheckPlan), ...careStream(counts) }),
    ...medicationRoutes(medicineStream(counts, recheckPlan)),
    ...intakeRoutes(intakeStream(publicUrl, counts, () => checkedLanguages(database))),
    ...referralRoutes(referralStream(counts)),
    ...measureRoutes({ definitionsFor: async (db) => libraryReader(db).finder() }),
    ...assignmentRoutes(reminderSenders),
    ...adaptiveRoutes(entryStream(counts)),
    ...assistedRoutes(assignmentStream(counts)),
    ...researchRoutes(researchStream),
    ...entryRoutes(entryStream(counts)),
    ...exchangeRoutes(exchangeWith(deps, counts, recheckPlan)),
    ...libraryRoutes({ usedBy: runningWith }),
    ...diaryRoutes(diary),
    ...alertRoutes(safetyStream(counts)),
    ...setupRoutes(),
    ...crisisContactRoutes(),
    ...safetyPlanRoutes(safetyPlanStream(counts)),
    ...syncRoutes(fromPhones(counts, { diary, plan, forget })),
    ...stepRoutes({ rulebook: wholeRulebook, counts }),
    ...freePlacesRoutes(),
    ...decisionAidRoutes({ rulebook: wholeRulebook, counts }),
    ...worklistRoutes({ ...workStream(counts), rulebook: wholeRulebook }),
    ...registryRoutes(counts),
    ...circleRoutes({ publicUrl, forget }),
    ...administrationRoutes({
      ...settingStream(jobs, { counts, plan }),
      peopleInCare,
      weigh: weighWith,
      rulebook: wholeRulebook,
      systemNow: () => systemNow(deps),
      shipped: shippedLanguage,
    }),
  ];
}

/** What phones send when they have a connection again. */
function fromPhones(
  counts: CountsKept,
  { diary, plan, forget }: PhoneDeps,
): Parameters<typeof syncRoutes>[0] {
  return [
    diaryOperation(diary),
    ...planOperations(plan),
    ...circleOperations(forget),
    flareOperation(flareStream(counts)),
    ...medicationOperations(medicineNoteStream(counts)),
    safetyPlanOperation(safetyPlanStream(counts)),
    ...assignmentOperations(assignmentStream(counts)),
    ...researchOperations(researchStream),
  ];
}

/** Forms and records that come from elsewhere and go there. */
const exchangeWith = (
  { publicUrl, jobs, seal }: RouteDeps,
  counts: CountsKept,
  recheckPlan: RecheckPlan,
): Parameters<typeof exchangeRoutes>[0] => ({
  publicUrl,
  records: { ...otherRecordStream(counts, recheckPlan), jobs, fetching: fetchJob({ seal }) },
  fetch: { seal },
});

async function systemNow({ accounts, database, mode }: RouteDeps): Promise<System> {
  const { ready: _, risks, ...known } = await isReady(database);
  return { version, mode, ...known, risks: [...risks], sendsMail: accounts.mail !== null };
}
