import { beforeAll, describe, expect, it } from 'vitest';
import {
  activatePlan,
  draftPlan,
  listTemplates,
  planItemView,
  readItemHistory,
  readMyPlan,
  readPlan,
  savePlanFrame,
  savePlanItem,
} from '#plan';
import { pushOperations } from '#sync';
import { actOnCard, readWorklist } from '#worklist';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { bodyOf, givenDraft, givenLife, partOf, planOf, saves } from '../support/plan-story.ts';

let clinic: Clinic;
const params = () => ({ patientId: clinic.patientId });
const walk = async () => {
  const { items } = await planOf(clinic);
  const found = items.find(({ kind }) => kind === 'activity-quota');
  if (found === undefined) throw new Error('the walk is in the plan');
  return found;
};

beforeAll(async () => {
  clinic = await givenClinic();
  await givenLife(clinic, 'day');
});

describe('drafting', () => {
  it('offers templates with their parts, and begins one plan a person', async () => {
    const { templates } = await clinic.ana.ask(listTemplates, {});
    expect(templates.map(({ step }) => step)).toEqual([0, 1, 2, 2, 3]);
    const plan = await givenDraft(clinic, 'step-1-guided-self-management');
    const again = { planId: plan.planId, template: 'step-1-guided-self-management' };
    const same = await clinic.ana.ask(draftPlan, { params: params(), body: again });
    expect(same.plan?.items).toHaveLength(plan.items.length);
    const other = await clinic.ana.refusal(draftPlan, {
      params: params(),
      body: { ...again, planId: newId() },
    });
    expect(other).toMatchObject({ status: 409, code: 'plan-exists' });
  });

  it('refuses a template that does not exist', async () => {
    const body = { planId: newId<'PlanId'>(), template: 'step-9' };
    const refused = await clinic.ana.refusal(draftPlan, { params: params(), body });
    expect(refused).toMatchObject({ status: 422, fields: [{ at: '/body/template' }] });
  });
});

describe('two clinicians edit one part at once', () => {
  it('the second gets the newer part and nothing is overwritten', async () => {
    const read = await walk();
    const ten = bodyOf(read, { dose: { ...read.dose, minutes: 12 } });
    const twenty = bodyOf(read, { dose: { ...read.dose, minutes: 20 } });
    await saves(clinic, clinic.ben, ten, read);
    const at = { ...params(), itemId: read.itemId };
    const late = await clinic.ana.refusal(savePlanItem, {
      params: at,
      body: { version: read.version, item: twenty },
    });
    expect(late).toMatchObject({ status: 409, code: 'item-changed-meanwhile' });
    expect(planItemView.parse(late.newer)).toMatchObject({
      version: read.version + 1,
      dose: { minutes: 12 },
      changedByName: 'Ben',
    });
    expect((await walk()).dose.minutes).toBe(12);
  });

  it('exactly at once, one wins and one is told', async () => {
    const read = await walk();
    const at = { params: { ...params(), itemId: read.itemId } };
    const change = (title: string) => ({
      ...at,
      body: { version: read.version, item: bodyOf(read, { title }) },
    });
    const results = await Promise.allSettled([
      clinic.ben.ask(savePlanItem, change('Walk with Tom')),
      clinic.ana.ask(savePlanItem, change('Walk to the bakery')),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await walk()).version).toBe(read.version + 1);
  });

  it('a repeated request of the same change is no conflict', async () => {
    const read = await walk();
    const item = bodyOf(read, { title: 'Walk by the river' });
    await saves(clinic, clinic.ben, item, read);
    const again = await saves(clinic, clinic.ben, item, read);
    expect(again.items.find(({ itemId }) => itemId === read.itemId)?.version).toBe(
      read.version + 1,
    );
  });

  it('every version stays readable with who and why', async () => {
    const { itemId } = await walk();
    const { versions } = await clinic.wu.ask(readItemHistory, { params: { ...params(), itemId } });
    expect(versions.map(({ version }) => version)).toEqual([4, 3, 2, 1]);
    expect(versions.at(-1)?.reason).toContain('Guided self-management');
  });
});

describe('what a part must say', () => {
  it('names each field that is missing', async () => {
    const item = partOf({
      kind: 'exercise',
      dose: { timesPerWeek: 3 },
      ownerAccount: newId<'AccountId'>(),
    });
    const refused = await clinic.ben.refusal(savePlanItem, {
      params: { ...params(), itemId: newId() },
      body: { version: 0, item },
    });
    expect(refused.fields?.map(({ at, code }) => [at, code])).toEqual([
      ['/body/item/dose/minutes', 'missing'],
      ['/body/item/ownerAccount', 'not-of-the-team'],
    ]);
  });

  it('a plan does not start while a part has no owner', async () => {
    const loose = partOf({
      kind: 'education',
      title: 'Booklet',
      dose: { minutes: 10, timesPerWeek: 1 },
    });
    const plan = await saves(clinic, clinic.ana, loose);
    expect(plan.blockedBy.map(({ en }) => en)).toEqual(['Booklet has no owner.']);
    const refused = await clinic.ana.refusal(activatePlan, {
      params: params(),
      body: { version: plan.version },
    });
    expect(refused).toMatchObject({ status: 422, code: 'plan-blocked' });
    const booklet = plan.items.find(({ title }) => title === 'Booklet');
    await saves(clinic, clinic.ana, { ...loose, ownerAccount: clinic.ana.accountId }, booklet);
  });

  it('a smaller budget than the plan asks for is said as a conflict', async () => {
    const { frameVersion: version } = await planOf(clinic);
    const whatMatters = 'Play on the floor with the little one';
    const body = { version, whatMatters, weeklyMinutesBudget: 30 };
    const { plan } = await clinic.ana.ask(savePlanFrame, { params: params(), body });
    expect(plan?.links.map(({ rule }) => rule)).toContain('COH-43');
    const roomy = { ...body, version: version + 1, weeklyMinutesBudget: 600 };
    const after = await clinic.ana.ask(savePlanFrame, { params: params(), body: roomy });
    expect(after.plan?.links.map(({ rule }) => rule)).not.toContain('COH-43');
  });

  it('does not start on a version somebody has not seen', async () => {
    const refused = await clinic.ana.refusal(activatePlan, {
      params: params(),
      body: { version: 1 },
    });
    expect(refused).toMatchObject({ status: 409, code: 'plan-changed-meanwhile' });
  });
});

describe('the person’s own voice', () => {
  const deviceId = newId<'DeviceId'>();
  let seq = 0;
  const push = async (kind: string, body: unknown) => {
    seq += 1;
    const operations = [{ opId: newId<'OpId'>(), seq, kind, body }];
    const { answers } = await clinic.person.ask(pushOperations, {
      body: { patientId: clinic.patientId, deviceId, operations },
    });
    return answers[0];
  };

  beforeAll(async () => {
    const { version } = await planOf(clinic);
    await clinic.ana.ask(activatePlan, { params: params(), body: { version } });
  });

  it('what was done today is kept, the last word counts', async () => {
    const { itemId } = await walk();
    const mark = { day: '2026-03-09', itemId, recordedAt: '2026-03-09T14:00:00.000Z' };
    expect(await push('today-mark', { ...mark, outcome: 'done' })).toMatchObject({
      result: 'done',
    });
    const undone = {
      ...mark,
      outcome: 'not-today',
      reason: 'Too tired',
      recordedAt: '2026-03-09T14:05:00.000Z',
    };
    expect(await push('today-mark', undone)).toMatchObject({ result: 'done' });
    const { marks } = await clinic.person.ask(readMyPlan, {});
    expect(marks).toMatchObject([{ itemId, outcome: 'not-today', reason: 'Too tired' }]);
  });

  it('a part of somebody else’s plan, or a day far ahead, is refused', async () => {
    const mark = {
      day: '2026-03-09',
      itemId: newId(),
      outcome: 'done',
      recordedAt: '2026-03-09T14:00:00.000Z',
    };
    expect(await push('today-mark', mark)).toMatchObject({
      result: 'rejected',
      problem: { code: 'no-such-part' },
    });
    const { itemId } = await walk();
    const ahead = await push('today-mark', { ...mark, itemId, day: '2026-03-12' });
    expect(ahead).toMatchObject({ result: 'rejected', problem: { code: 'in-the-future' } });
  });

  it('a "no" to one part reaches its owner as a card, with the person’s words', async () => {
    const { planId, version } = await planOf(clinic);
    const part = await walk();
    const no = {
      responseId: newId(),
      planId,
      planVersion: version,
      itemId: part.itemId,
      kind: 'decline',
      words: 'Not along the road',
    };
    expect(await push('plan-response', no)).toMatchObject({ result: 'done' });
    const { cards } = await clinic.ben.ask(readWorklist, {
      query: { mine: 'true', queue: 'plan' },
    });
    expect(cards).toMatchObject([
      { severity: 'info', why: { en: `${part.title}: “Not along the road”` } },
    ]);
    const { responses } = await planOf(clinic);
    expect(responses).toMatchObject([{ kind: 'decline', itemId: part.itemId }]);
  });

  it('the card leaves only with an outcome, and can be taken back', async () => {
    const { cards } = await clinic.ben.ask(readWorklist, {
      query: { mine: 'true', queue: 'plan' },
    });
    const at = { ...params(), cardId: cards[0]?.cardId ?? newId<'CardId'>() };
    const done = {
      action: 'done' as const,
      outcome: 'called' as const,
      words: 'We walk in the park',
    };
    const { card } = await clinic.ben.ask(actOnCard, { params: at, body: done });
    expect(card).toMatchObject({ state: 'done', outcome: 'called', endedByName: 'Ben' });
    const again = await clinic.ben.ask(actOnCard, { params: at, body: { action: 'reopen' } });
    expect(again.card).toMatchObject({ state: 'open', outcome: null });
    const past = { action: 'snooze' as const, until: '2026-03-09' as never, reason: 'Later' };
    const refused = await clinic.ben.refusal(actOnCard, { params: at, body: past });
    expect(refused).toMatchObject({ status: 422, fields: [{ at: '/body/until' }] });
    const over = {
      action: 'hand-over' as const,
      toRole: 'coordinator',
      reason: 'Ana knows the park',
    };
    const handed = await clinic.ben.ask(actOnCard, { params: at, body: over });
    expect(handed.card).toMatchObject({ ownerRole: 'coordinator', state: 'open' });
    expect(handed.card.lastEvents).toMatchObject([
      { kind: 'hand-over', words: 'Ana knows the park', byName: 'Ben' },
      { kind: 'reopen', words: null },
      { kind: 'done', words: 'We walk in the park' },
    ]);
    const list = await clinic.ana.ask(readWorklist, { query: { queue: 'plan' } });
    expect(list.cards[0]?.lastEvents).toEqual(handed.card.lastEvents);
    await clinic.ana.ask(actOnCard, { params: at, body: over });
    const later = await clinic.ana.ask(readWorklist, { query: { queue: 'plan' } });
    expect(later.cards[0]?.lastEvents.map(({ kind }) => kind)).toEqual([
      'hand-over',
      'hand-over',
      'reopen',
    ]);
  });

  it('an agreement stands for the version the person read', async () => {
    const { planId, version } = await planOf(clinic);
    const yes = { responseId: newId(), planId, planVersion: version, kind: 'agree' };
    expect(await push('plan-response', yes)).toMatchObject({ result: 'done' });
    expect((await planOf(clinic)).agreedVersion).toBe(version);
  });
});

describe('refusals', () => {
  it('a person reads their own plan as theirs, and edits nothing', async () => {
    const { plan } = await clinic.person.ask(readPlan, { params: params() });
    expect(plan?.links.every(({ effect }) => effect === 'reinforces')).toBe(true);
    const refused = await clinic.person.refusal(savePlanFrame, {
      params: params(),
      body: { version: 1, whatMatters: null, weeklyMinutesBudget: 1 },
    });
    expect(refused.status).toBe(403);
  });
});
