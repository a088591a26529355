import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import { resolveLink } from '#plan';
import { leaveCare, returnToCare } from '#profile';
import {
  acknowledgeFinding,
  decideFinding,
  explainFinding,
  readFindings,
  takeBackAcknowledgement,
} from '#reasoning';
import { actOnCard, readWorklist } from '#worklist';
import { passOnConflicts } from '../../src/server/streams/conflict-clock.ts';
import type { Client } from '../support/client.ts';
import { type Clinic, givenClinic, givenPerson, newId } from '../support/clinic.ts';
import {
  balanceSteps,
  bodyOf,
  givenDraft,
  givenLife,
  nightSedative,
  planOf,
  saves,
} from '../support/plan-story.ts';

/** A warning between two parts of the plan is acknowledged by both owners (clinical-rules §9). */
let clinic: Clinic;
const params = () => ({ patientId: clinic.patientId });
const noLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

const cardOf = async (client: Client) => {
  const { cards } = await client.ask(readWorklist, { query: { mine: 'true' } });
  return cards.find(
    ({ rule, queue, patientId }) =>
      rule === 'COH-21' && queue === 'plan' && patientId === clinic.patientId,
  );
};
const linkFor = async (client: Client) =>
  (await planOf(clinic, client)).links.find(
    ({ rule, effect }) => rule === 'COH-21' && effect === 'conflict',
  );
const at = async () => {
  const findingId = (await linkFor(clinic.ana))?.findingId ?? newId<'FindingId'>();
  return { ...params(), findingId };
};
const word = () => ({ acknowledgementId: newId<'AcknowledgementId'>() });
const acknowledges = async (client: Client) =>
  client.ask(acknowledgeFinding, { params: await at(), body: word() });
const takesBack = async (client: Client) =>
  client.ask(takeBackAcknowledgement, { params: await at(), body: word() });
const missingOn = async (client: Client) =>
  ((await linkFor(client))?.acknowledgements ?? [])
    .filter(({ acknowledgedAt }) => acknowledgedAt === null)
    .map(({ ownerName }) => ownerName);
const theHourOf = async (moment: string) => {
  clinic.at(moment);
  await passOnConflicts.run(
    { database: clinic.database, now: clinic.now(), log: noLog } as never,
    {},
  );
};
const openOf = async () => {
  const { findings } = await clinic.ana.ask(readFindings, { params: params() });
  return findings.filter(({ rule, status }) => rule.id === 'COH-21' && status === 'fires');
};

let house: Clinic;
beforeAll(async () => {
  house = await givenClinic();
});

beforeEach(async () => {
  // A person of their own for each story, in one clinic.
  clinic = { ...house, patientId: await givenPerson(house.database, house.siteId) };
  clinic.at('2026-03-09T15:00:00.000Z');
  await givenLife(clinic, 'day');
  await givenDraft(clinic, 'step-2-sleep-focused');
  await saves(clinic, clinic.okoro, nightSedative('23:30', clinic.okoro.accountId));
  await saves(clinic, clinic.ben, balanceSteps('07:00', clinic.ben.accountId));
});

describe('a warning that names two owners', () => {
  it('stands on both lists, with both words missing and the same due time as its finding', async () => {
    const cards = [await cardOf(clinic.okoro), await cardOf(clinic.ben)];
    expect(cards).toMatchObject([{ ownWord: 'missing' }, { ownWord: 'missing' }]);
    const [finding] = await openOf();
    expect(finding?.dueAt).not.toBeNull();
    expect(cards.map((card) => card?.dueAt)).toEqual([finding?.dueAt, finding?.dueAt]);
    expect((await linkFor(clinic.ana))?.acknowledgeBy).toBe(finding?.dueAt);
    expect(await missingOn(clinic.ana)).toEqual(['Dr Okoro', 'Ben']);
    expect(await cardOf(clinic.wu)).toBeUndefined();
  });

  it('is not ended by "done": by a word, or by settling it', async () => {
    const card = await cardOf(clinic.ben);
    const cardId = card?.cardId ?? newId<'CardId'>();
    const ends = { action: 'done', outcome: 'no-action-needed' } as const;
    const refused = await clinic.ben.refusal(actOnCard, {
      params: { ...params(), cardId },
      body: ends,
    });
    expect(refused).toMatchObject({ status: 409, code: 'acknowledge-first' });
    const beyond = await clinic.ben.refusal(actOnCard, {
      params: { ...params(), cardId },
      body: { action: 'snooze', until: '2026-03-25', reason: 'Later' },
    });
    expect(beyond).toMatchObject({ status: 422, code: 'past-its-day' });
    // Due with the person's 12 March, which is the 13th in UTC.
    const dayAfter = await clinic.ben.refusal(actOnCard, {
      params: { ...params(), cardId },
      body: { action: 'snooze', until: '2026-03-13', reason: 'Later' },
    });
    expect(dayAfter).toMatchObject({ code: 'past-its-day' });
    const handed = await clinic.ben.refusal(actOnCard, {
      params: { ...params(), cardId },
      body: { action: 'hand-over', toRole: 'psychologist', reason: 'Yours' },
    });
    expect(handed).toMatchObject({ status: 409, code: 'hand-the-part-over' });
  });

  it('leaves the list of whoever acknowledged it, and says on the other one whose word is missing', async () => {
    await acknowledges(clinic.okoro);
    expect(await cardOf(clinic.okoro)).toBeUndefined();
    const card = await cardOf(clinic.ben);
    expect(card?.acknowledgements).toMatchObject([
      { ownerName: 'Dr Okoro', acknowledgedAt: clinic.now(), acknowledgedByName: 'Dr Okoro' },
      { ownerName: 'Ben', acknowledgedAt: null },
    ]);
    expect(await openOf()).toMatchObject([{ ownWord: 'none', endedAt: null }]);
    expect(await linkFor(clinic.okoro)).toMatchObject({ ownWord: 'given' });
  });

  it('is nobody else’s to acknowledge', async () => {
    const refused = await clinic.wu.refusal(acknowledgeFinding, {
      params: await at(),
      body: word(),
    });
    expect(refused).toMatchObject({ status: 403, code: 'not-an-owner' });
    expect(refused.title).toContain('Dr Okoro, Ben');
  });

  it('rests when both have, and stays at rest while its facts do', async () => {
    await acknowledges(clinic.okoro);
    await acknowledges(clinic.ben);
    expect(await openOf()).toEqual([]);
    expect(await cardOf(clinic.ben)).toBeUndefined();
    const walk = (await planOf(clinic)).items.find(({ kind }) => kind === 'activity-quota');
    if (walk === undefined) throw new Error('the walk is in the plan');
    await saves(clinic, clinic.ben, bodyOf(walk, { title: 'Walk in the park' }), walk);
    expect(await openOf()).toEqual([]);
    expect(await cardOf(clinic.ben)).toBeUndefined();
    // The why page says who took note, and when.
    const { why } = await clinic.ana.ask(explainFinding, { params: await at() });
    expect(why.finding.acknowledgements.map((one) => one.acknowledgedByName)).toEqual([
      'Dr Okoro',
      'Ben',
    ]);
    expect(why.replay).toBe('same');
  });

  it('must be acknowledged anew when its facts change', async () => {
    await acknowledges(clinic.okoro);
    await acknowledges(clinic.ben);
    const steps = (await planOf(clinic)).items.find(({ title }) => title === 'Balance steps');
    if (steps === undefined) throw new Error('the steps are in the plan');
    const dose = { ...steps.dose, at: '06:30' };
    await saves(clinic, clinic.ben, bodyOf(steps, { dose }), steps);
    expect(await missingOn(clinic.ana)).toEqual(['Dr Okoro', 'Ben']);
    expect(await cardOf(clinic.okoro)).toBeDefined();
  });

  it('said twice it is one word; taken back it waits again', async () => {
    const body = word();
    const here = { params: await at(), body };
    await clinic.okoro.ask(acknowledgeFinding, here);
    await clinic.okoro.ask(acknowledgeFinding, here);
    await acknowledges(clinic.ben);
    await takesBack(clinic.okoro);
    expect(await cardOf(clinic.okoro)).toMatchObject({ ownWord: 'missing' });
    expect(await cardOf(clinic.ben)).toBeUndefined();
    expect(await openOf()).toMatchObject([{ ownWord: 'none' }]);
    expect(await missingOn(clinic.ana)).toEqual(['Dr Okoro']);
    const refused = await clinic.okoro.refusal(takeBackAcknowledgement, {
      params: await at(),
      body: word(),
    });
    expect(refused).toMatchObject({ status: 409, code: 'nothing-to-take-back' });
  });

  it('one owner’s way out of it closes it for both, and says whose it was', async () => {
    const body = { decisionId: newId<'DecisionId'>(), resolution: 'afternoon' };
    const there = await at();
    await clinic.ben.ask(resolveLink, { params: there, body });
    expect(await cardOf(clinic.okoro)).toBeUndefined();
    expect(await cardOf(clinic.ben)).toBeUndefined();
    const refused = await clinic.okoro.refusal(acknowledgeFinding, { params: there, body: word() });
    expect(refused).toMatchObject({ status: 409, code: 'over' });
  });

  it('passed over with a reason it is over for both', async () => {
    const body = {
      decisionId: newId<'DecisionId'>(),
      kind: 'decline',
      reasonCode: 'other',
      reason: 'Half a tablet only',
    } as const;
    await clinic.ben.ask(decideFinding, { params: await at(), body });
    expect(await cardOf(clinic.okoro)).toBeUndefined();
    expect(await openOf()).toEqual([]);
  });

  it('goes with the part when somebody else owns it', async () => {
    await acknowledges(clinic.okoro);
    await acknowledges(clinic.ben);
    const steps = (await planOf(clinic)).items.find(({ title }) => title === 'Balance steps');
    if (steps === undefined) throw new Error('the steps are in the plan');
    await saves(clinic, clinic.ben, bodyOf(steps, { ownerAccount: clinic.wu.accountId }), steps);
    expect(await missingOn(clinic.ana)).toEqual(['Dr Wu']);
    expect(await cardOf(clinic.wu)).toMatchObject({ ownWord: 'missing' });
    expect(await cardOf(clinic.ben)).toBeUndefined();
    await acknowledges(clinic.wu);
    expect(await openOf()).toEqual([]);
  });
});

describe('a part that goes away from its owner and comes back', () => {
  it('asks that owner again, and what they said then can be taken back', async () => {
    const steps = async () => {
      const found = (await planOf(clinic)).items.find(({ title }) => title === 'Balance steps');
      if (found === undefined) throw new Error('the steps are in the plan');
      return found;
    };
    const givesTo = async (ownerAccount: Clinic['ben']['accountId']) => {
      const part = await steps();
      await saves(clinic, clinic.ben, bodyOf(part, { ownerAccount }), part);
    };
    await acknowledges(clinic.ben);
    await givesTo(clinic.wu.accountId);
    await givesTo(clinic.ben.accountId);
    expect(await cardOf(clinic.ben)).toMatchObject({ ownWord: 'missing' });
    await acknowledges(clinic.ben);
    await takesBack(clinic.ben);
    expect(await cardOf(clinic.ben)).toMatchObject({ ownWord: 'missing' });
  });
});

describe('a conflict of somebody who leaves care', () => {
  const leads = async () => {
    const { cards } = await clinic.hale.ask(readWorklist, { query: {} });
    return cards.filter(({ patientId }) => patientId === clinic.patientId);
  };

  it('is passed on to nobody while they are away, and back with its owners when they are', async () => {
    await acknowledges(clinic.okoro);
    await clinic.ana.ask(leaveCare, { params: params(), body: { reason: 'moved' } });
    await theHourOf('2026-03-13T04:23:00.000Z');
    expect(await leads()).toEqual([]);
    await clinic.ana.ask(returnToCare, { params: params() });
    expect(await cardOf(clinic.ben)).toMatchObject({ ownWord: 'missing' });
    expect(await cardOf(clinic.okoro)).toBeUndefined();
    await theHourOf('2026-03-13T05:23:00.000Z');
    expect((await leads()).some(({ title }) => title.en.startsWith('Not acknowledged'))).toBe(true);
  });
});

describe('a word that is missing on its day', () => {
  const passedOn = async (client: Client) => {
    const { cards } = await client.ask(readWorklist, { query: { mine: 'true' } });
    return cards.filter(
      ({ title, patientId }) =>
        title.en.startsWith('Not acknowledged in time') && patientId === clinic.patientId,
    );
  };
  let day: Instant;

  beforeAll(() => {
    // COH-21 gives three days, which end with the person's own day.
    day = '2026-03-13T03:59:59.999Z' as Instant;
  });

  it('is passed on to whoever leads the case, once, and not before', async () => {
    await acknowledges(clinic.okoro);
    expect((await openOf())[0]?.dueAt).toBe(day);
    await theHourOf('2026-03-13T03:59:00.000Z');
    expect(await passedOn(clinic.hale)).toEqual([]);
    await theHourOf('2026-03-13T04:23:00.000Z');
    await theHourOf('2026-03-13T05:23:00.000Z');
    const cards = await passedOn(clinic.hale);
    expect(cards).toHaveLength(1);
    expect(cards[0]).toMatchObject({ overdue: true, dueAt: day, endsByOwners: false });
    expect(cards[0]?.why.en).toContain('Still missing: Ben.');
    await acknowledges(clinic.ben);
    expect(await passedOn(clinic.hale)).toEqual([]);
  });

  it('never goes back to the role that did not answer', async () => {
    await acknowledges(clinic.ben);
    await theHourOf('2026-03-13T04:23:00.000Z');
    expect(await passedOn(clinic.hale)).toEqual([]);
    expect(await passedOn(clinic.ana)).toHaveLength(1);
  });

  it('is with the lead again where somebody takes their word back after that day', async () => {
    await acknowledges(clinic.okoro);
    await theHourOf('2026-03-13T04:23:00.000Z');
    await acknowledges(clinic.ben);
    expect(await passedOn(clinic.hale)).toEqual([]);
    await takesBack(clinic.ben);
    expect(await passedOn(clinic.hale)).toMatchObject([
      { state: 'open', overdue: true, why: { en: expect.stringContaining('Still missing: Ben.') } },
    ]);
  });

  it('is asked for and passed on also of a conflict from before owners were asked', async () => {
    await clinic.database.owner.run(
      `delete from finding_acknowledgement where patient_id = '${clinic.patientId}'`,
    );
    await theHourOf('2026-03-13T04:23:00.000Z');
    expect(await missingOn(clinic.ana)).toEqual(['Dr Okoro', 'Ben']);
    expect(await cardOf(clinic.ben)).toMatchObject({ ownWord: 'missing', endsByOwners: true });
    expect((await passedOn(clinic.ana))[0]?.why.en).toContain('Still missing: Dr Okoro, Ben.');
  });

  it('nothing is passed on that both have acknowledged', async () => {
    await acknowledges(clinic.ben);
    await acknowledges(clinic.okoro);
    await theHourOf('2026-03-13T04:23:00.000Z');
    expect(await passedOn(clinic.ana)).toEqual([]);
    expect(await passedOn(clinic.hale)).toEqual([]);
  });
});
