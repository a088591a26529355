import type { PatientId, StaffActor } from '#access';
import { readingOnce, type Writer } from '#database/server';
import { notFound, type Problem } from '#http';
import { type Context, handleAs, type Route } from '#http/server';
import { assert, err, type Id, type Instant, ok, type Result } from '#kernel';
import {
  type AlertFault,
  type AlertStep,
  type AlertView,
  acknowledgeAlert,
  closeAlert,
  nextState,
  readAlerts,
} from '#safety';
import { alertReader, alertWriter, type KeptAlert } from './alert-store.ts';
import { type AnswersBehind, alertViewsOf } from './alert-view.ts';
import { clocksOfAlert } from './clocks.ts';
import { followUpsAt } from './follow-ups.ts';
import { type ScreenDeps, screenRoutes } from './screen-routes.ts';
import { unwatchedAt } from './unwatched.ts';
import { openWarningSigns } from './warning-signs.ts';

export type AlertDeps = {
  /** After an alert was taken or closed: its card and the caseload follow. */
  readonly afterStep: (
    trx: Writer,
    alert: KeptAlert,
    by: StaffActor,
    now: Instant,
  ) => Promise<void>;
  readonly answersBehind: AnswersBehind;
} & ScreenDeps;

export function alertRoutes(deps: AlertDeps): readonly Route[] {
  return [
    handleAs('staff', readAlerts, async ({ actor, database, now }) =>
      // Events belong to people, not to a site: the list reads them above any one scope, for one site.
      database.read({ system: 'safety alerts of a site' }, async (open) => {
        // The list and what stands behind each alert look at the same people and findings.
        const db = readingOnce(open);
        const alerts = await alertReader(db).ofSite(actor.siteId);
        return ok({
          alerts: [...(await alertViewsOf(db, alerts, now, deps.answersBehind))],
          warningSigns: [...(await openWarningSigns(db, actor.siteId, now))],
          followUps: [...(await followUpsAt(db, actor.siteId, now))],
          unwatched: await unwatchedAt(db, actor.siteId, now),
        });
      }),
    ),
    handleAs('staff', acknowledgeAlert, async (context, { params }) =>
      step(context, params, deps, { kind: 'acknowledge', ...by(context) }),
    ),
    handleAs('staff', closeAlert, async (context, { params, body }) =>
      step(context, params, deps, {
        kind: 'close',
        code: body.outcome,
        words: body.words,
        ...by(context),
      }),
    ),
    ...screenRoutes(deps),
  ];
}

const by = ({ actor, now }: Context<StaffActor>) => ({ by: actor.accountId, at: now });

async function step(
  { actor, database, now }: Context<StaffActor>,
  { patientId, alertId }: { readonly patientId: PatientId; readonly alertId: Id<'AlertId'> },
  deps: AlertDeps,
  wanted: Exclude<AlertStep, { kind: 'escalate' }>,
): Promise<Result<AlertView, Problem>> {
  return database.write({ patientId }, async (trx) => {
    const alert = await alertWriter(trx).hold(patientId, alertId);
    if (alert === null) return err(notFound('alert'));
    const clocks = await clocksOfAlert(trx, alert, now);
    const moved = nextState(alert, wanted, clocks);
    if (!moved.ok) return err(problemOf(moved.problem, alert));
    const after = named({ ...alert, ...moved.value }, alert, actor);
    if (moved.value.state !== alert.state) {
      await alertWriter(trx).change(after);
      const words = wanted.kind === 'close' ? wanted.words : null;
      const kind = wanted.kind === 'close' ? 'closed' : 'acknowledged';
      await alertWriter(trx).note(after, { kind, at: now, by: actor, words });
      await deps.afterStep(trx, after, actor, now);
    }
    const [view] = await alertViewsOf(trx, [after], now, deps.answersBehind);
    assert(view !== undefined, 'one alert has one view');
    return ok(view);
  });
}

/** Names stand beside ids, because people leave and the record stays. */
function named(after: KeptAlert, before: KeptAlert, actor: StaffActor): KeptAlert {
  return {
    ...after,
    acknowledgedByName:
      after.acknowledgedBy === before.acknowledgedBy ? before.acknowledgedByName : actor.name,
    closedByName: after.closedBy === before.closedBy ? before.closedByName : actor.name,
  };
}

function problemOf({ reason }: AlertFault, alert: KeptAlert): Problem {
  switch (reason) {
    case 'already-closed':
      return conflict(reason, `${alert.closedByName ?? 'Somebody'} has closed this alert already.`);
    case 'already-taken':
      return conflict(reason, `${alert.acknowledgedByName ?? 'Somebody'} has this alert in hand.`);
    case 'outcome-missing': {
      const title = 'Say in words how it ended; without words it stays open.';
      const fields = [{ at: '/body/words', code: reason, message: title }];
      return { status: 422, code: reason, title, fields };
    }
  }
}

const conflict = (code: string, title: string): Problem => ({ status: 409, code, title });
