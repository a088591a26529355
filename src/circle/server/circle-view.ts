import type { AccountId, PatientId } from '#access';
import { type FamilyInvitation, openFamilyInvitations } from '#accounts/server';
import {
  endOf,
  type FamilyView,
  familyViewOf,
  type readMyCircle,
  shareable,
  sharedOn,
} from '#circle';
import type { Reader } from '#database/server';
import { familyDays } from '#diary';
import { diaryReader } from '#diary/server';
import type { OutputOf } from '#http';
import { addDays, assert, type Instant, type LocalDate, localDayOf } from '#kernel';
import { itemViewOf } from '#plan';
import { planReader } from '#plan/server';
import { patientReader } from '#profile/server';
import { circleReader, type Helper } from './circle-store.ts';

type Circle = OutputOf<typeof readMyCircle>;
type Member = Circle['members'][number];

/** Everybody a person shares with or has invited, and what can be shared. */
export async function circleOf(db: Reader, patientId: PatientId, now: Instant): Promise<Circle> {
  const zone = await patientReader(db).timeZone(patientId);
  assert(zone !== null, 'a person with a circle is registered');
  const today = localDayOf(now, zone);
  const helpers = await circleReader(db).helpers(patientId);
  const invited = await openFamilyInvitations(db, patientId);
  return {
    members: [...helpers.map((helper) => memberOf(helper, today)), ...invited.map(invitedMember)],
    shareable: [...shareable],
  };
}

function memberOf(
  { accountId, name, relation, joinedAt, shares }: Helper,
  today: LocalDate,
): Member {
  const counting = sharedOn(shares, today);
  return {
    accountId,
    invitationId: null,
    name,
    relation,
    state: counting.length > 0 ? 'sharing' : 'ended',
    topics: counting.map(({ topic }) => topic),
    until: endOf(counting),
    joinedAt,
  };
}

function invitedMember({ invitationId, name, relation, topics, until }: FamilyInvitation): Member {
  return {
    accountId: null,
    invitationId,
    name,
    relation,
    state: 'invited',
    topics: [...topics],
    until,
    joinedAt: null,
  };
}

/** What this helper sees now, read afresh; null when there is no such helper. */
export async function familyViewFor(
  db: Reader,
  patientId: PatientId,
  accountId: AccountId,
  now: Instant,
): Promise<FamilyView | null> {
  const patient = await patientReader(db).patient(patientId);
  const helper = await circleReader(db).helper(patientId, accountId);
  if (patient === null || helper === null) return null;
  const { givenName, timeZone } = patient;
  const today = localDayOf(now, timeZone);
  const shares = sharedOn(helper.shares, today);
  // What nobody shares is not even read.
  if (shares.length === 0) return familyViewOf({ givenName, shares, items: [], days: [] });
  const plan = await planReader(db).plan(patientId);
  const items = plan === null || plan.status !== 'active' ? [] : plan.items;
  return familyViewOf({
    givenName,
    shares,
    items: items.filter(({ state }) => state !== 'ended').map(itemViewOf),
    days: await diaryReader(db).days(patientId, addDays(today, 1 - familyDays), today),
  });
}
