import { beforeAll, describe, expect, it } from 'vitest';
import { setParameter } from '#administration';
import {
  activatePlan,
  endPlan,
  markResponseSeen,
  readCareStep,
  readFrameHistory,
  readMyPlan,
  readPlan,
  readPlanMarks,
  savePlanFrame,
  undoPlanEnding,
} from '#plan';
import { readFindings } from '#reasoning';
import { pushOperations } from '#sync';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { givenCircle, givenStaff } from '../support/people.ts';
import { givenDraft, givenLife, planOf } from '../support/plan-story.ts';

let clinic: Clinic;
const params = () => ({ patientId: clinic.patientId });
const deviceId = newId<'DeviceId'>();
let seq = 0;

async function push(kind: string, body: unknown) {
  seq += 1;
  const operations = [{ opId: newId<'OpId'>(), seq, kind, body }];
  const { answers } = await clinic.person.ask(pushOperations, {
    body: { patientId: clinic.patientId, deviceId, operations },
  });
  expect(answers).toMatchObject([{ result: 'done' }]);
}

async function marked(day: string, outcome: string, reason: string | null = null) {
  const [item] = (await planOf(clinic)).items;
  const recordedAt = `${day}T14:00:00.000Z`;
  await push('today-mark', { day, itemId: item?.itemId, outcome, reason, recordedAt });
}

beforeAll(async () => {
  clinic = await givenClinic();
  await givenLife(clinic, 'day');
  const { version } = await givenDraft(clinic, 'step-1-guided-self-management');
  await clinic.ana.ask(activatePlan, { params: params(), body: { version } });
});

describe('what the person said about the plan', () => {
  it('is marked as read by the first of the team who reads it, and the person sees when', async () => {
    const { planId, version } = await planOf(clinic);
    const responseId = newId<'PlanResponseId'>();
    const comment = { responseId, planId, planVersion: version, kind: 'comment', words: 'Thanks' };
    await push('plan-response', comment);
    const mine = async () => (await clinic.person.ask(readMyPlan, {})).plan?.responses[0];
    expect(await mine()).toMatchObject({ seenAt: null });

    const at = { ...params(), responseId };
    const first = clinic.now();
    expect(await clinic.ben.ask(markResponseSeen, { params: at })).toEqual({ seenAt: first });
    clinic.at('2026-03-09T16:00:00.000Z');
    expect(await clinic.wu.ask(markResponseSeen, { params: at })).toEqual({ seenAt: first });
    expect(await mine()).toMatchObject({ seenAt: first });
  });

  it('cannot be marked when it was never said, nor by the person', async () => {
    const at = { ...params(), responseId: newId<'PlanResponseId'>() };
    expect(await clinic.ben.refusal(markResponseSeen, { params: at })).toMatchObject({
      status: 404,
    });
    expect(await clinic.person.refusal(markResponseSeen, { params: at })).toMatchObject({
      status: 403,
    });
  });
});

describe('what was done of the plan', () => {
  it('the team sees fourteen days back, with the reasons, and no day before', async () => {
    await marked('2026-02-22', 'done');
    await marked('2026-02-23', 'done');
    await marked('2026-03-08', 'not-today', 'Too tired');
    const { marks, from, today } = await clinic.ben.ask(readPlanMarks, { params: params() });
    expect([from, today]).toEqual(['2026-02-23', '2026-03-09']);
    expect(marks.map(({ day, outcome, reason }) => [day, outcome, reason])).toEqual([
      ['2026-02-23', 'done', null],
      ['2026-03-08', 'not-today', 'Too tired'],
    ]);
  });

  it('is between the person and the team: a helper does not see why not', async () => {
    const helper = await givenCircle(clinic.database, clinic.patientId, 'family', ['plan']);
    const refused = await (await clinic.entered(helper)).refusal(readPlanMarks, {
      params: params(),
    });
    expect(refused).toMatchObject({ status: 403 });
    expect((await clinic.person.ask(readPlanMarks, { params: params() })).marks).toHaveLength(2);
  });
});

describe('a plan that ends', () => {
  it('needs a reason and the version somebody has seen', async () => {
    const { version } = await planOf(clinic);
    const mute = { version, reason: ' ' };
    expect(await clinic.ana.refusal(endPlan, { params: params(), body: mute })).toMatchObject({
      status: 400,
      fields: [{ at: '/body/reason' }],
    });
    const old = { version: version - 1, reason: 'Twelve weeks are over' };
    expect(await clinic.ana.refusal(endPlan, { params: params(), body: old })).toMatchObject({
      status: 409,
      code: 'plan-changed-meanwhile',
    });
    expect((await planOf(clinic)).status).toBe('active');
  });

  it('leaves nothing open between its parts, and room for another plan', async () => {
    const { version } = await planOf(clinic);
    const body = { version, reason: 'Twelve weeks are over' };
    expect((await clinic.ana.ask(endPlan, { params: params(), body })).plan).toBeNull();
    expect((await clinic.person.ask(readPlan, { params: params() })).plan).toBeNull();
    const { findings } = await clinic.ana.ask(readFindings, { params: params() });
    expect(findings.filter(({ rule }) => rule.id.startsWith('COH-'))).toEqual([]);
    expect(await clinic.ana.refusal(endPlan, { params: params(), body })).toMatchObject({
      status: 404,
    });
  });

  it('says to the team, and to nobody else, who ended it and why', async () => {
    const { lastEnded } = await clinic.wu.ask(readPlan, { params: params() });
    expect(lastEnded).toMatchObject({
      because: 'Twelve weeks are over',
      byName: 'Ana',
      endedAt: clinic.now(),
    });
    expect((await clinic.person.ask(readPlan, { params: params() })).lastEnded).toBeNull();
  });

  it('is taken back within a quarter of an hour, as it was', async () => {
    const ended = await endedPlan();
    clinic.at('2026-03-09T16:15:00.000Z');
    const { plan, lastEnded } = await clinic.ben.ask(undoPlanEnding, ended);
    expect(plan).toMatchObject({ planId: ended.query.planId, status: 'active' });
    expect(lastEnded).toBeNull();
    const { plan: again } = await clinic.ben.ask(undoPlanEnding, ended);
    expect(again?.version).toBe(plan?.version);
    expect((await clinic.person.ask(readMyPlan, {})).plan?.status).toBe('active');
  });

  it('stays ended a moment later, and once another plan was begun', async () => {
    const { version } = await planOf(clinic);
    const body = { version, reason: 'Over' };
    await clinic.ana.ask(endPlan, { params: params(), body });
    const ended = await endedPlan();
    expect(await clinic.person.refusal(undoPlanEnding, ended)).toMatchObject({ status: 403 });
    clinic.at('2026-03-09T16:30:00.001Z');
    const late = await clinic.ana.refusal(undoPlanEnding, ended);
    expect(late).toMatchObject({ status: 409, code: 'ending-stands' });
    clinic.at('2026-03-09T16:20:00.000Z');
    expect((await givenDraft(clinic, 'step-0-universal')).status).toBe('draft');
    const busy = await clinic.ana.refusal(undoPlanEnding, ended);
    expect(busy).toMatchObject({ status: 409, code: 'ending-stands' });
  });
});

async function endedPlan() {
  const { lastEnded } = await clinic.ana.ask(readPlan, { params: params() });
  if (lastEnded === null) throw new Error('no plan has ended');
  return { params: params(), query: { planId: lastEnded.planId } };
}

describe('what matters to the person', () => {
  const first = { whatMatters: 'Play on the floor', weeklyMinutesBudget: 90 };

  it('keeps every wording with who changed it and when', async () => {
    const { frameVersion: version } = await planOf(clinic);
    await clinic.ana.ask(savePlanFrame, { params: params(), body: { ...first, version } });
    const same = { ...first, version };
    await clinic.ben.ask(savePlanFrame, { params: params(), body: same });
    clinic.at('2026-03-09T17:00:00.000Z');
    const next = { ...first, version: version + 1, weeklyMinutesBudget: 60 };
    await clinic.ben.ask(savePlanFrame, { params: params(), body: next });
    const { versions } = await clinic.wu.ask(readFrameHistory, { params: params() });
    expect(versions.slice(0, 2)).toEqual([
      expect.objectContaining({
        version: version + 2,
        weeklyMinutesBudget: 60,
        changedByName: 'Ben',
        changedAt: '2026-03-09T17:00:00.000Z',
      }),
      expect.objectContaining({
        ...first,
        version: version + 1,
        changedByName: 'Ana',
      }),
    ]);
    expect(versions.at(-1)?.version).toBe(1);
  });

  it('is not written over when a colleague was faster', async () => {
    const { frameVersion } = await planOf(clinic);
    const stale = { ...first, version: frameVersion - 1, whatMatters: 'Something else' };
    const refused = await clinic.wu.refusal(savePlanFrame, { params: params(), body: stale });
    expect(refused).toMatchObject({
      status: 409,
      code: 'frame-changed-meanwhile',
      newer: { version: frameVersion, weeklyMinutesBudget: 60 },
    });
    expect((await planOf(clinic)).whatMatters).toBe('Play on the floor');
  });

  it('has no history for a helper, nor for the person while the plan is a draft', async () => {
    const helper = await givenCircle(clinic.database, clinic.patientId, 'family', ['plan']);
    const asked = { params: params() };
    const refused = await (await clinic.entered(helper)).refusal(readFrameHistory, asked);
    expect(refused).toMatchObject({ status: 403 });
    const early = await clinic.person.refusal(readFrameHistory, asked);
    expect(early).toMatchObject({ status: 404 });
  });
});

describe('the cut-offs a plan is checked with', () => {
  it('reach the team’s screens as this clinic set them, and nobody else', async () => {
    const sam = await clinic.entered(
      await givenStaff(clinic.database, clinic.siteId, 'administrator'),
    );
    const set = (parameter: string, value: number) =>
      sam.ask(setParameter, {
        params: { parameter },
        body: { settingId: newId<'SettingId'>(), value, reason: 'As our falls clinic asks' },
      });
    await set('coh21.hours', 10);
    await set('step2.phq', 12);
    const { cutOffs } = await clinic.ben.ask(readPlan, { params: params() });
    expect(cutOffs.settings).toMatchObject([
      { parameter: 'coh21.hours', scope: 'site', scopeId: clinic.siteId, value: 10 },
    ]);
    expect(cutOffs).toMatchObject({ siteId: clinic.siteId, country: 'US' });
    const own = await clinic.person.ask(readPlan, { params: params() });
    expect(own.cutOffs.settings).toEqual([]);
  });
});

describe('the step of care', () => {
  it('is not known before anybody decided one, and is the team’s to read', async () => {
    const asked = { params: params() };
    expect(await clinic.wu.ask(readCareStep, asked)).toEqual({ step: null });
    expect(await clinic.person.refusal(readCareStep, asked)).toMatchObject({ status: 403 });
  });
});
