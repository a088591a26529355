import { beforeAll, describe, expect, it } from 'vitest';
import { activatePlan, readItemHistory, readMyPlan, resolveLink, savePlanItem } from '#plan';
import { factNamed, factReader } from '#profile/server';
import { decideFinding, readFindings, replayFinding } from '#reasoning';
import { readWorklist } from '#worklist';
import type { Client } from '../support/client.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import {
  balanceSteps,
  bodyOf,
  givenDraft,
  givenLife,
  nightSedative,
  partOf,
  planOf,
  saves,
} from '../support/plan-story.ts';

let clinic: Clinic;
const params = () => ({ patientId: clinic.patientId });
const cardsOf = async (client: Client) => {
  const { cards } = await client.ask(readWorklist, { query: { mine: 'true' } });
  return cards.map(({ queue, rule, why }) => [queue, rule, why.en]);
};
/** What asks to be settled; advice waits on the plan's page and interrupts nobody. */
const conflictsIn = async () => {
  const { links } = await planOf(clinic);
  return links
    .filter(({ effect, severity }) => effect !== 'reinforces' && severity !== 'advice')
    .map(({ rule }) => rule);
};
const hangover =
  'Balance steps begins 7.5 hours after Diazepam 5 mg: an earlier dose or a later session.';

beforeAll(async () => {
  clinic = await givenClinic();
});

describe('the plan that fought itself', () => {
  it('begins as a draft that five disciplines share and nothing is wrong with', async () => {
    await givenLife(clinic, 'day');
    const draft = await givenDraft(clinic, 'step-2-sleep-focused');
    expect(new Set(draft.items.map(({ discipline }) => discipline)).size).toBeGreaterThanOrEqual(5);
    expect(draft).toMatchObject({ status: 'draft', weeklyMinutesBudget: 600, blockedBy: [] });
    expect(await conflictsIn()).toEqual([]);
    const { plan } = await clinic.person.ask(readMyPlan, {});
    expect(plan).toBeNull();
  });

  it('a walk at no time of day leaves open whether the sedative still works: it is asked for', async () => {
    await saves(clinic, clinic.okoro, nightSedative('23:30', clinic.okoro.accountId));
    const { links, items } = await planOf(clinic);
    expect(links.filter(({ effect }) => effect === 'gap')).toMatchObject([{ rule: 'COH-21' }]);
    expect((await cardsOf(clinic.ben)).map(([queue]) => queue)).toEqual(['data-request']);
    const walk = items.find(({ kind }) => kind === 'activity-quota');
    if (walk === undefined) throw new Error('the walk is in the plan');
    await saves(clinic, clinic.ben, bodyOf(walk, { dose: { ...walk.dose, at: '16:00' } }), walk);
    expect(await conflictsIn()).toEqual([]);
    expect(await cardsOf(clinic.ben)).toEqual([]);
  });

  it('a night sedative and balance steps at seven in the morning are said to clash, to both owners', async () => {
    await saves(clinic, clinic.ben, balanceSteps('07:00', clinic.ben.accountId));
    expect(await conflictsIn()).toEqual(['COH-21']);
    expect(await cardsOf(clinic.okoro)).toEqual([['plan', 'COH-21', hangover]]);
    expect(await cardsOf(clinic.ben)).toEqual([['plan', 'COH-21', hangover]]);
    expect(await cardsOf(clinic.wu)).toEqual([]);
  });

  it('the sleeping tablet when needed brings in the psychologist who owns the sleep window', async () => {
    const { items } = await planOf(clinic);
    const tablet = items.find(({ kind }) => kind === 'medicine');
    if (tablet?.dose.medicine === undefined) throw new Error('the tablet is in the plan');
    const dose = { ...tablet.dose, medicine: { ...tablet.dose.medicine, prn: true } };
    await saves(clinic, clinic.okoro, bodyOf(tablet, { dose }), tablet);
    expect(await conflictsIn()).toEqual(['COH-02', 'COH-21']);
    expect((await cardsOf(clinic.wu)).map(([, rule]) => rule)).toEqual(['COH-02']);
    const rules = (await cardsOf(clinic.okoro)).map(([, rule]) => rule);
    expect(new Set(rules)).toEqual(new Set(['COH-02', 'COH-21']));
  });

  it('the finding behind it names its facts and parameter, and comes out the same when replayed', async () => {
    const { findings } = await clinic.ben.ask(readFindings, { params: params() });
    const finding = findings.find(({ rule }) => rule.id === 'COH-21');
    expect(finding?.facts.map(({ name, value }) => [name, value])).toContainEqual([
      'plan.hoursSinceDose',
      '7.5 hours',
    ]);
    const [hours] = finding?.parameters.filter(({ id }) => id === 'coh21.hours') ?? [];
    expect(hours).toMatchObject({ value: '8 hours', scope: 'default' });
    expect(hours?.says.en).toMatch(/[a-z] [a-z]/);
    const findingId = finding?.findingId ?? newId();
    const replayed = await clinic.ben.ask(replayFinding, { params: { ...params(), findingId } });
    expect(replayed.same).toBe(true);
  });

  it('only a physician changes the medicine; the psychologist is told to ask', async () => {
    const { links } = await planOf(clinic);
    const findingId = links.find(({ rule }) => rule === 'COH-02')?.findingId ?? newId();
    const body = { decisionId: newId<'DecisionId'>(), resolution: 'fixed-nights' };
    const at = { ...params(), findingId };
    const refused = await clinic.wu.refusal(resolveLink, { params: at, body });
    expect(refused).toMatchObject({ status: 403, code: 'prescriber-decides' });
    await clinic.okoro.ask(resolveLink, { params: at, body });
    expect(await conflictsIn()).toEqual(['COH-21']);
    expect(await cardsOf(clinic.wu)).toEqual([]);
  });

  it('moving the steps to three in the afternoon settles it, once, with a trail', async () => {
    const { links } = await planOf(clinic);
    const link = links.find(({ rule }) => rule === 'COH-21');
    const findingId = link?.findingId ?? newId();
    const body = { decisionId: newId<'DecisionId'>(), resolution: 'afternoon' };
    const at = { ...params(), findingId };
    await clinic.ben.ask(resolveLink, { params: at, body });
    const { plan } = await clinic.ben.ask(resolveLink, { params: at, body });
    const moved = plan?.items.find(({ title }) => title === 'Balance steps');
    expect(moved).toMatchObject({ version: 2, dose: { at: '15:00' }, changedByName: 'Ben' });
    expect(await conflictsIn()).toEqual([]);
    expect(await cardsOf(clinic.ben)).toEqual([]);
    expect(await cardsOf(clinic.okoro)).toEqual([]);

    const { findings } = await clinic.ben.ask(readFindings, {
      params: params(),
      query: { include: 'all' },
    });
    const settled = findings.find((finding) => finding.findingId === findingId);
    expect(settled?.endedAt).not.toBeNull();
    expect(settled?.decisions).toMatchObject([
      { kind: 'accept', byName: 'Ben', byRole: 'physiotherapist' },
    ]);
    expect(plan?.settledLinks[0]).toMatchObject({
      rule: 'COH-21',
      way: { en: 'Move Balance steps to 15:00' },
      byName: 'Ben',
      minutesOpen: expect.any(Number),
    });
    const itemId = moved?.itemId ?? newId<'PlanItemId'>();
    const { versions } = await clinic.ben.ask(readItemHistory, { params: { ...params(), itemId } });
    expect(versions.map(({ dose, reason }) => [dose.at, reason])).toEqual([
      ['15:00', 'Move Balance steps to 15:00'],
      ['07:00', null],
    ]);
  });

  it('the person then sees one plan, without the quarrel', async () => {
    const { version, blockedBy } = await planOf(clinic);
    expect(blockedBy).toEqual([]);
    await clinic.ana.ask(activatePlan, { params: params(), body: { version } });
    const { plan, team } = await clinic.person.ask(readMyPlan, {});
    expect(plan?.status).toBe('active');
    expect(plan?.items.find(({ title }) => title === 'Balance steps')).toMatchObject({
      state: 'active',
      dose: { at: '15:00' },
    });
    expect(plan?.links.every(({ effect }) => effect === 'reinforces')).toBe(true);
    expect(plan?.links.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['COH-71', 'COH-72', 'COH-73']),
    );
    expect(team.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Ana', 'Dr Okoro', 'Dr Wu', 'Ben']),
    );
  });

  it('should the steps go back to the morning, the conflict is said again', async () => {
    const { items } = await planOf(clinic);
    const steps = items.find(({ title }) => title === 'Balance steps');
    if (steps === undefined) throw new Error('the steps are in the plan');
    await saves(clinic, clinic.ben, bodyOf(steps, { dose: { ...steps.dose, at: '07:00' } }), steps);
    expect(await conflictsIn()).toEqual(['COH-21']);
    expect((await cardsOf(clinic.ben)).map(([, rule]) => rule)).toEqual(['COH-21']);
  });
});

const steps = async () => {
  const found = (await planOf(clinic)).items.find(({ title }) => title === 'Balance steps');
  if (found === undefined) throw new Error('the steps are in the plan');
  return found;
};
const hangoverLink = async () => (await planOf(clinic)).links.find(({ rule }) => rule === 'COH-21');

describe('a conflict that was overruled', () => {
  it('is not settled by agreeing to it; overruled on its page it rests with its reason', async () => {
    const findingId = (await hangoverLink())?.findingId ?? newId<'FindingId'>();
    const at = { ...params(), findingId };
    const body = { decisionId: newId<'DecisionId'>(), kind: 'accept' as const };
    const refused = await clinic.ben.refusal(decideFinding, { params: at, body });
    expect(refused).toMatchObject({ status: 422, code: 'settle-in-the-plan' });
    const decline = { ...body, kind: 'decline' as const, reasonCode: 'other' as const };
    await clinic.ben.ask(decideFinding, {
      params: at,
      body: { ...decline, reason: 'Half a tablet only' },
    });
    expect(await hangoverLink()).toMatchObject({ overruledBecause: 'Half a tablet only' });
    expect(await cardsOf(clinic.ben)).toEqual([]);
  });

  it('rests through changes of other parts, and speaks again when its own facts change', async () => {
    const walk = (await planOf(clinic)).items.find(({ kind }) => kind === 'activity-quota');
    if (walk === undefined) throw new Error('the walk is in the plan');
    await saves(clinic, clinic.ben, bodyOf(walk, { title: 'Walk in the park' }), walk);
    expect(await hangoverLink()).toMatchObject({ overruledBecause: 'Half a tablet only' });
    const now = await steps();
    await saves(clinic, clinic.ben, bodyOf(now, { dose: { ...now.dose, at: '06:30' } }), now);
    expect(await hangoverLink()).toMatchObject({ overruledBecause: null });
    expect(await cardsOf(clinic.ben)).toHaveLength(1);
  });

  it('can be settled after all, and then comes back like any other', async () => {
    const overrule = {
      decisionId: newId<'DecisionId'>(),
      resolution: 'overrule',
      reason: 'For now',
    };
    const findingId = (await hangoverLink())?.findingId ?? newId<'FindingId'>();
    const at = { ...params(), findingId };
    await clinic.ben.ask(resolveLink, { params: at, body: overrule });
    const body = { decisionId: newId<'DecisionId'>(), resolution: 'afternoon' };
    await clinic.ben.ask(resolveLink, { params: at, body });
    expect(await hangoverLink()).toBeUndefined();
    const now = await steps();
    await saves(clinic, clinic.ben, bodyOf(now, { dose: { ...now.dose, at: '06:30' } }), now);
    expect(await hangoverLink()).toMatchObject({ overruledBecause: null });
    expect(await cardsOf(clinic.ben)).toHaveLength(1);
  });
});

describe('a plan in which a critical conflict is open', () => {
  beforeAll(async () => {
    clinic = await givenClinic();
    await givenLife(clinic, 'night-shift');
    await givenDraft(clinic, 'step-2-sleep-focused');
  });

  it('does not start: a sleep window and night shifts', async () => {
    const { version, blockedBy, mayActivate } = await planOf(clinic);
    expect(mayActivate).toBe(false);
    expect(blockedBy[0]?.en).toContain('Sleep window is not safe with this work');
    const refused = await clinic.ana.refusal(activatePlan, { params: params(), body: { version } });
    expect(refused).toMatchObject({ status: 422, code: 'plan-blocked' });
  });

  it('is overruled only with a reason, which everybody then reads', async () => {
    const { links } = await planOf(clinic);
    const findingId = links.find(({ rule }) => rule === 'COH-14')?.findingId ?? newId();
    const at = { ...params(), findingId };
    const body = { decisionId: newId<'DecisionId'>(), resolution: 'overrule' };
    const refused = await clinic.wu.refusal(resolveLink, { params: at, body });
    expect(refused).toMatchObject({ status: 422, fields: [{ at: '/body/reason' }] });
    await clinic.wu.ask(resolveLink, {
      params: at,
      body: { ...body, reason: 'On leave for six weeks' },
    });
    const oneLeft = await planOf(clinic);
    expect(oneLeft.links.find(({ rule }) => rule === 'COH-14')?.overruledBecause).toBe(
      'On leave for six weeks',
    );
    // Night shifts are in the list of SLP-05 too, which the plan reads as COH-15.
    expect(oneLeft.mayActivate).toBe(false);
    const excluded = oneLeft.links.find(({ rule }) => rule === 'COH-15')?.findingId ?? newId();
    await clinic.wu.ask(resolveLink, {
      params: { ...params(), findingId: excluded },
      body: { decisionId: newId(), resolution: 'overrule', reason: 'On leave for six weeks' },
    });
    const plan = await planOf(clinic);
    expect(plan.mayActivate).toBe(true);
    await clinic.ana.ask(activatePlan, { params: params(), body: { version: plan.version } });
  });

  it('in a running plan no part becomes active against an open danger', async () => {
    const opioid = partOf({
      kind: 'medicine',
      discipline: 'pain-medicine',
      title: 'Oxycodone',
      dose: {
        amount: '5 mg',
        medicine: { name: 'oxycodone', class: 'opioid', prn: false, actsLong: false },
      },
      ownerAccount: clinic.okoro.accountId,
      state: 'active',
    });
    await saves(clinic, clinic.okoro, opioid);
    const tablet = { ...nightSedative('22:00', clinic.okoro.accountId), state: 'active' as const };
    const itemId = newId<'PlanItemId'>();
    const at = { params: { ...params(), itemId }, body: { version: 0, item: tablet } };
    const refused = await clinic.okoro.refusal(savePlanItem, at);
    expect(refused).toMatchObject({
      status: 422,
      code: 'critical-conflict',
      fields: [{ at: '/body/item/state' }],
    });
    const proposed = await saves(clinic, clinic.okoro, { ...tablet, state: 'proposed' });
    expect(proposed.links[0]).toMatchObject({ rule: 'COH-03', severity: 'critical' });
  });

  it('what the person told at intake about work is what the rule read', async () => {
    const facts = await clinic.database.read(params(), (db) =>
      factReader(db).latest(clinic.patientId),
    );
    expect(factNamed(facts, 'work-pattern')).toEqual({ kind: 'night-shift', drivesForWork: false });
  });
});

describe('a part that stands in an open danger already', () => {
  beforeAll(async () => {
    clinic = await givenClinic();
    await givenLife(clinic, 'day');
    await givenDraft(clinic, 'step-2-sleep-focused');
    const { version } = await planOf(clinic);
    await clinic.ana.ask(activatePlan, { params: params(), body: { version } });
  });

  it('is lowered without waiting for the rest, which still does not become active', async () => {
    const opioid = partOf({
      kind: 'medicine',
      discipline: 'pain-medicine',
      title: 'Oxycodone',
      dose: {
        amount: '5 mg',
        medicine: { name: 'oxycodone', class: 'opioid', prn: false, actsLong: false },
      },
      ownerAccount: clinic.okoro.accountId,
      state: 'active',
    });
    await saves(clinic, clinic.okoro, opioid);
    const tablet = nightSedative('22:00', clinic.okoro.accountId);
    const { items, links } = await saves(clinic, clinic.okoro, tablet);
    expect(links.map(({ rule }) => rule)).toContain('COH-03');
    const was = items.find(({ title }) => title === 'Oxycodone');
    const drug = items.find(({ title }) => title === tablet.title);
    if (was === undefined || drug === undefined) throw new Error('both are in the plan');
    const lower = bodyOf(was, { dose: { ...was.dose, amount: '2.5 mg' } });
    const { items: after } = await saves(clinic, clinic.okoro, lower, was);
    expect(after.find(({ title }) => title === 'Oxycodone')?.dose.amount).toBe('2.5 mg');
    const refused = await clinic.okoro.refusal(savePlanItem, {
      params: { ...params(), itemId: drug.itemId },
      body: { version: drug.version, item: { ...tablet, state: 'active' } },
    });
    expect(refused).toMatchObject({ code: 'critical-conflict' });
  });
});
