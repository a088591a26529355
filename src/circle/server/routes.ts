import type { AccountId, PatientId, Topic } from '#access';
import {
  endFamilyInvitations,
  invitationEnd,
  invitationPathOf,
  issueInvitation,
  withdrawFamilyInvitation,
} from '#accounts/server';
import {
  inviteFamily,
  isPast,
  previewFamilyView,
  readFamilyView,
  readMyCircle,
  readSharing,
  setSharing,
  shareable,
  withdrawInvitation,
} from '#circle';
import type { Database, Writer } from '#database/server';
import { notFound, type Problem } from '#http';
import { handle, handleAs, type Route } from '#http/server';
import { err, type Instant, type LocalDate, localDayOf, ok } from '#kernel';
import { patientReader } from '#profile/server';
import { circleReader, circleWriter } from './circle-store.ts';
import { circleOf, familyViewFor } from './circle-view.ts';

export type CircleDeps = {
  readonly publicUrl: string;
  /** Whoever is remembered as being allowed more is looked at afresh. */
  readonly forget: (accountId: AccountId) => void;
};

export function circleRoutes(deps: CircleDeps): readonly Route[] {
  return [
    ...familyViews(),

    handleAs('patient', readMyCircle, async ({ actor, database, now }) =>
      ok(await circleIn(database, actor.patientId, now)),
    ),

    handle(readSharing, async ({ database, now }, { params }) =>
      ok(await circleIn(database, params.patientId, now)),
    ),

    ...invitations(deps),

    handleAs('patient', setSharing, async ({ actor, database, now }, { params, body }) => {
      const { patientId } = actor;
      const done = await database.write({ patientId }, async (trx) => {
        const helper = await circleReader(trx).helper(patientId, params.accountId);
        if (helper === null) return err(notFound('helper'));
        const fault = faultIn(body, await todayOf(trx, patientId, now));
        if (fault !== null) return err(fault);
        const { topics, until } = body;
        await circleWriter(trx).share(
          patientId,
          params.accountId,
          [...new Set(topics)],
          until,
          now,
        );
        if (topics.length === 0) {
          await endFamilyInvitations(trx, { patientId, ...helper, now });
        }
        return ok(await circleOf(trx, patientId, now));
      });
      if (done.ok) deps.forget(params.accountId);
      return done;
    }),
  ];
}

/** Asking somebody in, and taking that back while nobody has come. */
function invitations({ publicUrl }: CircleDeps): readonly Route[] {
  return [
    handleAs('patient', inviteFamily, async ({ actor, database, now }, { body }) => {
      const { patientId, siteId, accountId: invitedBy } = actor;
      const expiresAt = invitationEnd(now);
      return database.write({ patientId }, async (trx) => {
        const fault = faultIn(body, await todayOf(trx, patientId, now));
        if (fault !== null) return err(fault);
        const token = await issueInvitation(trx, {
          ...body,
          kind: 'family',
          siteId,
          patientId,
          role: null,
          email: null,
          invitedBy,
          invitedAt: now,
          expiresAt,
        });
        return ok({ url: `${publicUrl}${invitationPathOf('family', token)}`, expiresAt });
      });
    }),

    handleAs('patient', withdrawInvitation, async ({ actor, database, now }, { params }) => {
      const { patientId } = actor;
      return database.write({ patientId }, async (trx) => {
        const became = await withdrawFamilyInvitation(trx, patientId, params.invitationId, now);
        if (became === 'unknown') return err(notFound('invitation'));
        return became === 'accepted'
          ? err(acceptedAlready)
          : ok(await circleOf(trx, patientId, now));
      });
    }),
  ];
}

/** What a helper sees, for the helper and for the person. */
function familyViews(): readonly Route[] {
  return [
    handleAs('family', readFamilyView, async ({ actor, database, now }) => {
      const { patientId, accountId } = actor;
      const view = await database.read({ patientId }, (db) =>
        familyViewFor(db, patientId, accountId, now),
      );
      return view === null ? err(notFound('person')) : ok(view);
    }),

    handleAs('patient', previewFamilyView, async ({ actor, database, now }, { params }) => {
      const { patientId } = actor;
      const view = await database.read({ patientId }, (db) =>
        familyViewFor(db, patientId, params.accountId, now),
      );
      return view === null ? err(notFound('helper')) : ok(view);
    }),
  ];
}

const circleIn = (database: Database, patientId: PatientId, now: Instant) =>
  database.read({ patientId }, (db) => circleOf(db, patientId, now));

/** The person's own day: "until Friday" ends with their Friday. */
async function todayOf(trx: Writer, patientId: PatientId, now: Instant): Promise<LocalDate> {
  const zone = await patientReader(trx).timeZone(patientId);
  return localDayOf(now, zone ?? ('UTC' as never));
}

function faultIn(
  { topics, until }: { readonly topics: readonly Topic[]; readonly until: LocalDate | null },
  today: LocalDate,
): Problem | null {
  const place = topics.findIndex((topic) => !shareable.includes(topic));
  if (place !== -1) {
    return fault(`/body/topics/${place}`, 'not-shareable', 'This topic is never shared by a tick.');
  }
  return isPast(until, today)
    ? fault('/body/until', 'in-the-past', 'Choose today or a later day.')
    : null;
}

const acceptedAlready: Problem = {
  status: 409,
  code: 'accepted-already',
  title: 'This invitation was accepted already. You can stop sharing instead.',
};

const fault = (at: string, code: string, message: string): Problem => ({
  status: 422,
  code,
  title: message,
  fields: [{ at, code, message }],
});
