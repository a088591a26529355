import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { acceptInvitation, readInvitation } from '#accounts';
import {
  inviteFamily,
  previewFamilyView,
  readFamilyView,
  readMyCircle,
  readSharing,
  setSharing,
  withdrawInvitation,
} from '#circle';
import { readDiary, readMyDiary } from '#diary';
import type { OutputOf } from '#http';
import { addDays, type Instant, type LocalDate, localDayOf, type TimeZone } from '#kernel';
import { activatePlan, readPlan } from '#plan';
import { pushOperations } from '#sync';
import { type Client, clientOf } from '../support/client.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { password } from '../support/people.ts';
import { givenDraft, givenLife, nightSedative, planOf, saves } from '../support/plan-story.ts';

let clinic: Clinic;
let tom: Client & { accountId: ReturnType<typeof newId<'AccountId'>> };
const deviceId = newId<'DeviceId'>();
let seq = 0;
const toms = newId<'InvitationId'>();

const push = async (kind: string, body: unknown) => {
  seq += 1;
  const operations = [{ opId: newId<'OpId'>(), seq, kind, body }];
  const { answers } = await clinic.person.ask(pushOperations, {
    body: { patientId: clinic.patientId, deviceId, operations },
  });
  return answers[0];
};
/** Invitations and hats live by the real clock, so this story happens today. */
const start = new Date().toISOString() as Instant;
const newYork = 'America/New_York' as TimeZone;
const day = localDayOf(start, newYork);
const inThreeMonths = addDays(day, 92);
const written = { day, recordedAt: start };

async function tomAccepts(url: string): Promise<typeof tom> {
  const token = url.split('#')[1] ?? '';
  const body = { token, email: 'tom@example.org', password };
  const guest = clientOf(clinic.server.fastify);
  await guest.ask(acceptInvitation, { body });
  const { members } = await clinic.person.ask(readMyCircle, {});
  const accountId = members.find(({ state }) => state === 'sharing')?.accountId ?? newId();
  return { ...(await clinic.entered({ accountId })), accountId };
}

beforeAll(async () => {
  clinic = await givenClinic(start);
  await givenLife(clinic, 'day');
  await givenDraft(clinic, 'step-2-combined-care');
  await saves(clinic, clinic.okoro, nightSedative('22:00', clinic.okoro.accountId));
  const { version, blockedBy } = await planOf(clinic);
  expect(blockedBy).toEqual([]);
  await clinic.ana.ask(activatePlan, {
    params: { patientId: clinic.patientId },
    body: { version },
  });
  await push('diary-entry', {
    entryId: newId(),
    ...written,
    pain: 6,
    mood: 2,
    sleep: 3,
    note: 'Cried in the kitchen',
  });
  await push('diary-entry', { entryId: newId(), ...written, mood: 1 });
});

describe('family sees exactly what was ticked', () => {
  it('an invitation says topics and an end, never safety', async () => {
    const invitation = { invitationId: toms, name: 'Tom', relation: 'husband' };
    const never = { ...invitation, topics: ['pain', 'safety'] as const, until: null };
    const refused = await clinic.person.refusal(inviteFamily, {
      body: { ...never, topics: [...never.topics] },
    });
    expect(refused).toMatchObject({
      status: 422,
      fields: [{ at: '/body/topics/1', code: 'not-shareable' }],
    });
    const past = { ...invitation, topics: ['pain' as const], until: addDays(day, -1) };
    expect(await clinic.person.refusal(inviteFamily, { body: past })).toMatchObject({
      fields: [{ at: '/body/until' }],
    });
    const body = {
      ...invitation,
      topics: ['pain' as const, 'activity' as const, 'plan' as const],
      until: inThreeMonths,
    };
    const { url } = await clinic.person.ask(inviteFamily, { body });
    expect((await clinic.person.ask(readMyCircle, {})).members).toMatchObject([
      { state: 'invited', name: 'Tom', topics: ['pain', 'activity', 'plan'], until: inThreeMonths },
    ]);
    tom = await tomAccepts(url);
  });

  it('takes an invitation back before it is accepted: its link opens nothing, twice is once', async () => {
    const body = {
      invitationId: newId<'InvitationId'>(),
      name: 'Ida',
      relation: 'neighbour',
      topics: ['pain' as const],
      until: null,
    };
    const { url } = await clinic.person.ask(inviteFamily, { body });
    const params = { invitationId: body.invitationId };
    const once = await clinic.person.ask(withdrawInvitation, { params });
    expect(once.members.map(({ name }) => name)).toEqual(['Tom']);
    expect(await clinic.person.ask(withdrawInvitation, { params })).toEqual(once);
    const token = url.split('#')[1] ?? '';
    const guest = clientOf(clinic.server.fastify);
    const accepts = { token, email: 'ida@example.org', password };
    expect(await guest.refusal(acceptInvitation, { body: accepts })).toMatchObject({ status: 410 });
  });

  it('cannot take back what was accepted, or what is somebody else’s', async () => {
    const accepted = { invitationId: toms };
    expect(await clinic.person.refusal(withdrawInvitation, { params: accepted })).toMatchObject({
      status: 409,
      code: 'accepted-already',
    });
    const unknown = { invitationId: newId<'InvitationId'>() };
    expect(await clinic.person.refusal(withdrawInvitation, { params: unknown })).toMatchObject({
      status: 404,
    });
  });

  it('shows pain and the plan’s activity, and of mood, sleep, notes and medicines not even a gap', async () => {
    const view = await tom.ask(readFamilyView, {});
    expect(view).toMatchObject({
      state: 'sharing',
      until: inThreeMonths,
      patient: { givenName: 'Rosa' },
    });
    expect(view.days).toHaveLength(1);
    expect(view.days?.[0]).toMatchObject({ pain: 6, mood: null, sleep: null });
    expect(view.days?.[0]?.entries).toHaveLength(1);
    expect(view.planItems?.map(({ kind }) => kind)).toEqual(['visit', 'activity-quota']);
    expect(view.helperActions.map(({ kind }) => kind)).toEqual(['family-action']);
    const said = JSON.stringify(view)
      .replaceAll(/"(mood|medicine)":null/g, '')
      .toLowerCase();
    const secrets = ['cried', 'diazepam', 'mood', 'talking therapy', 'medicine'];
    expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
  });

  it('the person’s preview is the very same view', async () => {
    const params = { accountId: tom.accountId };
    const preview = await clinic.person.ask(previewFamilyView, { params });
    expect(preview).toEqual(await tom.ask(readFamilyView, {}));
  });

  it('looks back fourteen days in the diary and no further, and the person sees who looked', async () => {
    const times = { recordedAt: start, mood: 5, sleep: 5 };
    const last = addDays(day, -13);
    await push('diary-entry', { entryId: newId(), ...times, day: last, pain: 3 });
    await push('diary-entry', { entryId: newId(), ...times, day: addDays(day, -14), pain: 9 });
    const looksWrittenDown = () =>
      clinic.database.read({ patientId: clinic.patientId }, async (db) => {
        const { rows } = await sql`select 1 from audit_event where action = 'READ_DIARY'`.execute(
          db,
        );
        return rows.length;
      });
    const query = { from: addDays(day, -300), to: day };
    const seen = [{ day: last, pain: 3 }, { pain: 6 }];
    const params = { patientId: clinic.patientId };
    expect((await tom.ask(readMyDiary, { query })).days).toMatchObject(seen);
    expect(await looksWrittenDown()).toBe(1);
    expect((await tom.ask(readDiary, { params, query })).days).toMatchObject(seen);
    const before = { from: addDays(day, -300), to: addDays(day, -14) };
    expect((await tom.ask(readMyDiary, { query: before })).days).toEqual([]);
    expect((await clinic.person.ask(readMyDiary, { query })).days).toHaveLength(3);
    expect(await looksWrittenDown()).toBe(1);
  });

  it('plan and diary themselves open no further than the ticks', async () => {
    const params = { patientId: clinic.patientId };
    const { plan } = await tom.ask(readPlan, { params });
    const kinds = plan?.items.map(({ kind }) => kind);
    expect(kinds).toEqual(['visit', 'activity-quota', 'family-action']);
    expect(plan).toMatchObject({ links: [], responses: [], template: null, whatMatters: null });
    const minutes = plan?.items.reduce((sum, { weeklyMinutes }) => sum + weeklyMinutes, 0);
    expect(plan?.weeklyMinutes).toBe(minutes);
    const query = { from: addDays(day, -8), to: day };
    const { days } = await tom.ask(readDiary, { params, query });
    expect(days).toMatchObject([{ pain: 6, mood: null, entries: [{ pain: 6, note: null }] }]);
    expect(days[0]?.entries).toHaveLength(1);
  });

  it('the care team sees the present scope', async () => {
    const { members } = await clinic.wu.ask(readSharing, {
      params: { patientId: clinic.patientId },
    });
    expect(members).toMatchObject([
      { name: 'Tom', state: 'sharing', topics: ['activity', 'pain', 'plan'] },
    ]);
  });
});

/** The last minute of a day in New York, whatever the season. */
function lastMinuteOf(wanted: LocalDate): Instant {
  const noon = Date.parse(`${wanted}T17:00:00.000Z`);
  for (let minutes = 24 * 60; ; minutes--) {
    const moment = new Date(noon + minutes * 60_000).toISOString() as Instant;
    if (localDayOf(moment, newYork) === wanted) return moment;
  }
}

const nothing = (view: OutputOf<typeof readFamilyView>) => {
  expect(view).toEqual({
    patient: { givenName: 'Rosa' },
    state: 'ended',
    topics: [],
    until: null,
    explains: {
      en: 'Rosa shares nothing with you now.',
      es: 'Rosa no comparte nada con usted ahora.',
      ar: 'لا تصلك الآن أي مشاركة من Rosa.',
    },
    helperActions: [],
    planItems: null,
    days: null,
  });
};

describe('a stopped share is stopped now', () => {
  it('fewer ticks count with the next read', async () => {
    const params = { accountId: tom.accountId };
    await clinic.person.ask(setSharing, { params, body: { topics: ['activity'], until: null } });
    const view = await tom.ask(readFamilyView, {});
    expect(view).toMatchObject({ topics: ['activity'], until: null });
    expect(view).toMatchObject({ days: [], planItems: null, helperActions: [] });
    const opened = await tom.refusal(readPlan, { params: { patientId: clinic.patientId } });
    expect(opened.status).toBe(403);
  });

  it('no ticks: sharing ended, and nothing else', async () => {
    const params = { accountId: tom.accountId };
    const { members } = await clinic.person.ask(setSharing, {
      params,
      body: { topics: [], until: null },
    });
    expect(members).toMatchObject([{ state: 'ended', topics: [] }]);
    nothing(await tom.ask(readFamilyView, {}));
  });

  it('the last day counts on the person’s own calendar, the next does not', async () => {
    const params = { accountId: tom.accountId };
    const body = { topics: ['pain' as const], until: addDays(day, 1) };
    await clinic.person.ask(setSharing, { params, body });
    const lastMinute = lastMinuteOf(addDays(day, 1));
    clinic.at(lastMinute);
    expect(await tom.ask(readFamilyView, {})).toMatchObject({
      state: 'sharing',
      until: addDays(day, 1),
    });
    clinic.at(new Date(Date.parse(lastMinute) + 60_000).toISOString());
    nothing(await tom.ask(readFamilyView, {}));
    clinic.at(start);
  });

  it('ended on a phone without a network, it is in force when it arrives', async () => {
    const end = { accountId: tom.accountId, recordedAt: start };
    expect(await push('share-end', end)).toMatchObject({ result: 'done' });
    nothing(await tom.ask(readFamilyView, {}));
    const stranger = { ...end, accountId: newId() };
    expect(await push('share-end', stranger)).toMatchObject({ result: 'rejected' });
  });

  const asked = { name: 'Tom', relation: 'husband', topics: ['pain' as const], until: null };
  const guest = () => clientOf(clinic.server.fastify);
  const tokenIn = (url: string) => url.split('#')[1] ?? '';

  it('an invitation sent once more gives what was ticked last, not what was ticked first', async () => {
    const invitationId = newId<'InvitationId'>();
    const most = {
      invitationId,
      name: 'Eva',
      relation: 'sister',
      topics: ['pain' as const, 'mood' as const],
      until: null,
    };
    await clinic.person.ask(inviteFamily, { body: most });
    const least = { ...most, name: 'Eva N.', topics: ['activity' as const], until: inThreeMonths };
    const { url } = await clinic.person.ask(inviteFamily, { body: least });
    const accepts = { token: tokenIn(url), email: 'eva@example.org', password };
    await guest().ask(acceptInvitation, { body: accepts });
    const { members } = await clinic.person.ask(readMyCircle, {});
    expect(members.find(({ name }) => name.startsWith('Eva'))).toMatchObject({
      name: 'Eva N.',
      topics: ['activity'],
      until: inThreeMonths,
    });
  });

  it.each([
    ['in the app', () => stopsInTheApp()],
    ['on a phone without a network', () => stopsOnThePhone()],
  ])('ends the invitations still on their way to the same person, %s', async (_, stops) => {
    const again = { ...asked, name: ' tom', invitationId: newId<'InvitationId'>() };
    const other = { ...asked, name: 'Ida', invitationId: newId<'InvitationId'>() };
    const { url } = await clinic.person.ask(inviteFamily, { body: again });
    const kept = await clinic.person.ask(inviteFamily, { body: other });
    await stops();
    const email = 'again@example.org';
    const body = { token: tokenIn(url), email, password };
    expect(await guest().refusal(acceptInvitation, { body })).toMatchObject({ status: 410 });
    const idas = { token: tokenIn(kept.url) };
    expect(await guest().ask(readInvitation, { body: idas })).toMatchObject({ name: 'Ida' });
  });

  const stopsInTheApp = () =>
    clinic.person.ask(setSharing, {
      params: { accountId: tom.accountId },
      body: { topics: [], until: null },
    });
  const stopsOnThePhone = () => push('share-end', { accountId: tom.accountId, recordedAt: start });

  it('nobody else’s helper can be changed', async () => {
    const params = { accountId: newId<'AccountId'>() };
    const refused = await clinic.person.refusal(setSharing, {
      params,
      body: { topics: ['pain'], until: null },
    });
    expect(refused.status).toBe(404);
  });
});
