import type { PatientId } from '#access';
import type { Database, Reader } from '#database/server';
import { inForce, type Parameter, parameterOf } from '#evidence';
import type { Id, Instant } from '#kernel';
import {
  concludedToday,
  type Finding,
  type Rulebook,
  replay,
  saysTheSame,
  type WhyView,
} from '#reasoning';
import { findingReader } from './finding-store.ts';
import { checksOf } from './finding-view.ts';
import { findingViews, type Reading } from './finding-views.ts';
import type { KeptFinding } from './kept.ts';
import { settingReader } from './setting-store.ts';

type Asked = { readonly patientId: PatientId; readonly findingId: Id<'FindingId'> };
type InForceNow = Parameters<typeof concludedToday>[2];

/** A past finding as it was, computed again, beside what today's rule says; null when there is none. */
export async function whyOf(
  database: Database,
  rulebook: Rulebook,
  reader: Reading,
  { patientId, findingId }: Asked,
  now: Instant,
): Promise<WhyView | null> {
  return database.read({ patientId }, async (db) => {
    const kept = await findingReader(db).one(patientId, findingId);
    if (kept === null) return null;
    const [view] = await findingViews(db, rulebook, reader, [kept]);
    if (view === undefined) return null;
    const { finding } = kept;
    return {
      finding: view,
      asOf: finding.asOf,
      today: finding.today,
      country: finding.country,
      verdicts: Object.entries(finding.verdicts).map(([rule, outcome]) => ({ rule, outcome })),
      replay: replayedOf(finding, rulebook),
      now: todayOf(finding, rulebook, await inForceNow(db, kept, now)),
      readAt: now,
    };
  });
}

const replays = {
  'rule-not-in-the-rulebook': 'rule-gone',
  'rule-has-changed': 'rule-changed',
  'comes-out-differently': 'differs',
} as const;

function replayedOf(finding: Finding, rulebook: Rulebook): WhyView['replay'] {
  const again = replay(finding, rulebook);
  return again.ok ? 'same' : replays[again.problem.reason];
}

async function inForceNow(db: Reader, kept: KeptFinding, now: Instant): Promise<InForceNow> {
  const { patientId, siteId, finding } = kept;
  const bearer = { country: finding.country, siteId, accountId: null, patientId };
  const settings = await settingReader(db).for(bearer);
  return (parameter: Parameter) => inForce(parameter, settings, bearer, now);
}

function todayOf(finding: Finding, rulebook: Rulebook, numbers: InForceNow): WhyView['now'] {
  const today = concludedToday(finding, rulebook, numbers);
  if (today === null) return null;
  const was = new Map(finding.parameters.map(({ id, value }) => [id, String(value)]));
  return {
    version: today.rule.version,
    hash: today.rule.hash,
    status: today.status,
    severity: today.severity,
    message: today.message,
    checks: checksOf(today),
    changed: [...new Map(today.parameters.map(({ id, value }) => [id, String(value)]))].flatMap(
      ([id, is]) => {
        const before = was.get(id) ?? '…';
        const says = parameterOf(id)?.says ?? { en: id };
        return before === is ? [] : [{ id, says, was: before, is }];
      },
    ),
    same: saysTheSame(today, finding),
  };
}
