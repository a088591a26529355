import type { Actor } from '#access';
import type { Colleague } from '#accounts/server';
import { roleForPeople } from '#audit';
import { notFound, type Problem } from '#http';
import { handle, handleAs, type Route } from '#http/server';
import { addDays, err, ok } from '#kernel';
import {
  forThePerson,
  itemViewOf,
  type PlanView,
  readCareStep,
  readFrameHistory,
  readItemHistory,
  readMyPlan,
  readPlan,
  readPlanMarks,
  sharedWith,
} from '#plan';
import { crisisContactReader } from '#safety/server';
import { answerOf, type PlanDeps } from './changed.ts';
import { frameHistory } from './frame-store.ts';
import { planPersonOf } from './person.ts';
import { planReader } from './plan-store.ts';
import { noPlan } from './problems.ts';
import { responseReader } from './response-store.ts';
import { stepReader } from './step-store.ts';

const marksDays = 14;

const notForHelpers: Problem = {
  status: 403,
  code: 'not-allowed',
  title: 'Your account is not allowed to do this.',
};

export function planReads({ heard }: Pick<PlanDeps, 'heard'>): readonly Route[] {
  return [
    handle(readPlan, async ({ actor, database, now }, { params }) =>
      database.read(params, async (db) => {
        const reader = actor.kind === 'staff' ? actor : null;
        const who = await planPersonOf(db, params.patientId, now, heard, reader);
        if (who === null) return err(notFound('person'));
        const answer = await answerOf(db, who, await planReader(db).plan(params.patientId));
        if (actor.kind === 'staff') return ok(answer);
        // How the clinic sets its rules, what they read of the person, and why a plan ended, are the team's.
        const { plan, cutOffs } = answer;
        return ok({
          ...answer,
          plan: seenBy(actor, plan),
          cutOffs: { ...cutOffs, settings: [], silent: [], facts: [] },
          lastEnded: null,
        });
      }),
    ),

    ...histories(),

    handleAs('staff', readCareStep, async ({ database }, { params: { patientId } }) =>
      database.read({ patientId }, async (db) => {
        const now = await stepReader(db).current(patientId);
        if (now === null) return ok({ step: null });
        const { step, continuation, fromDay, responsible, reviewDay } = now;
        return ok({ step: { step, continuation, fromDay, responsible, reviewDay } });
      }),
    ),

    handle(readPlanMarks, async ({ actor, database, now }, { params: { patientId } }) => {
      // Why somebody did not do something is between them and the team.
      if (actor.kind === 'family') return err(notForHelpers);
      return database.read({ patientId }, async (db) => {
        const who = await planPersonOf(db, patientId, now, heard);
        if (who === null) return err(notFound('person'));
        const from = addDays(who.today, -marksDays);
        const marks = await responseReader(db).marksSince(patientId, from);
        return ok({ marks: [...marks], from, today: who.today });
      });
    }),

    handleAs('patient', readMyPlan, async ({ actor, database, now }) =>
      database.read({ patientId: actor.patientId }, async (db) => {
        const who = await planPersonOf(db, actor.patientId, now, heard);
        if (who === null) return err(notFound('person'));
        const answer = await answerOf(db, who, await planReader(db).plan(actor.patientId));
        const marks = await responseReader(db).marksSince(
          actor.patientId,
          addDays(who.today, -marksDays),
        );
        return ok({
          plan: forThePerson(answer.plan),
          marks: [...marks],
          team: teamIn(answer.plan, who.team),
          crisisContacts: await crisisContactReader(db).shown(who.site.siteId, who.site.country),
          clinic: answer.clinic,
          personName: `${who.patient.givenName} ${who.patient.familyName}`,
          timeZone: who.patient.timeZone,
          today: who.today,
        });
      }),
    ),
  ];
}

/** Every version of a part, and of what the plan is read against. */
function histories(): readonly Route[] {
  return [
    handle(readItemHistory, async ({ actor, database }, { params }) => {
      if (actor.kind === 'family') return err(notForHelpers);
      const { patientId, itemId } = params;
      return database.read({ patientId }, async (db) => {
        const versions = await planReader(db).history(patientId, itemId);
        if (versions.length === 0) return err(notFound('part of the plan'));
        return ok({
          versions: versions.map(({ reason, ...item }) => ({ ...itemViewOf(item), reason })),
        });
      });
    }),

    handle(readFrameHistory, async ({ actor, database }, { params: { patientId } }) => {
      if (actor.kind === 'family') return err(notForHelpers);
      return database.read({ patientId }, async (db) => {
        const plan = await planReader(db).plan(patientId);
        const seen = actor.kind === 'staff' ? plan : plan?.status === 'active' ? plan : null;
        if (seen === null) return err(noPlan);
        return ok({ versions: await frameHistory(db, patientId, seen.planId) });
      });
    }),
  ];
}

/** The team sees all; the person no draft; a helper the parts of ticked topics, and nothing about them. */
function seenBy(actor: Actor, plan: PlanView | null): PlanView | null {
  if (actor.kind === 'staff') return plan;
  const own = forThePerson(plan);
  if (actor.kind !== 'family' || own === null) return own;
  const items = own.items.filter((item) => sharedWith(item, actor.topics));
  return {
    ...own,
    // The name of a template says what somebody is treated for.
    template: null,
    items,
    links: [],
    responses: [],
    whatMatters: actor.topics.includes('goals') ? own.whatMatters : null,
    weeklyMinutes: items.reduce((sum, item) => sum + item.weeklyMinutes, 0),
    weeklyMinutesBudget: null,
    agreedVersion: null,
  };
}

/** Whoever owns a part of the plan; before there is a plan, the coordinators. */
function teamIn(plan: PlanView | null, team: readonly Colleague[]) {
  const owners = new Set((plan?.items ?? []).map(({ ownerAccount }) => ownerAccount));
  const own = team.filter(({ accountId }) => owners.has(accountId));
  const shown = own.length > 0 ? own : team.filter(({ role }) => role === 'coordinator');
  return shown.map(({ name, role, jobTitle }) => {
    const does = roleForPeople(role);
    return { name, role, jobTitle, does: jobTitle === null ? does : { ...does, en: jobTitle } };
  });
}
