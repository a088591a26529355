import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoSignIn } from '#accounts';
import {
  previewParameter,
  readParameters,
  readRulebook,
  readRuleRates,
  setNewRulesBegin,
  setParameter,
  setRuleMode,
  signRule,
} from '#administration';
import { decideFinding, explainFinding, readFindings, undoDecision } from '#reasoning';
import { readWorklist } from '#worklist';
import { type Client, clientOf } from '../support/client.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import {
  anIntake,
  givenLink,
  givenPhone,
  givenRegistered,
  moment,
} from '../support/intake-story.ts';
import { givenStaff } from '../support/people.ts';
import { everybodyIsWeighed } from '../support/weighing.ts';

let clinic: Clinic;
let sam: Client;
let patientId: Clinic['patientId'];

const step2 = { parameter: 'step2.phq' };
const rule = { rule: 'SC-20' };

beforeAll(async () => {
  clinic = await givenClinic(moment(0, '15:00'));
  const account = await givenStaff(clinic.database, clinic.siteId, 'administrator');
  sam = clientOf(clinic.server.fastify);
  await sam.ask(demoSignIn, { body: { accountId: account.accountId } });
  patientId = await givenRegistered(clinic);
  const phone = await givenPhone(clinic, await givenLink(clinic, patientId));
  await phone.answers(anIntake);
  await phone.submits();
});

const findings = async () =>
  (await clinic.wu.ask(readFindings, { params: { patientId } })).findings;
const stepFinding = async () => (await findings()).find((one) => one.rule.id === 'SC-20');
/** Cards of the proposal that rests on this rule; another step may be proposed in its place. */
const stepCards = async () =>
  (await clinic.ana.ask(readWorklist, { query: { queue: 'step-proposal' } })).cards.filter(
    (card) => card.rule === 'SC-20',
  );
const sets = (value: number | null, reason = 'Capacity') =>
  sam.ask(setParameter, {
    params: step2,
    body: { settingId: newId<'SettingId'>(), value, reason },
  });
const inRulebook = async () => {
  const { rules } = await clinic.wu.ask(readRulebook, {});
  const found = rules.find(({ id }) => id === 'SC-20');
  if (found === undefined) throw new Error('SC-20 is in the rulebook');
  return found;
};

describe('trying a number before it is kept', () => {
  const tries = (value: number | null, by: Client = clinic.okoro, after = {}) =>
    by.ask(previewParameter, { params: step2, body: { value, ...after } });

  it('says which findings would go, and about whom', async () => {
    expect(await stepFinding()).toBeDefined();
    const { changes, looked, of, next, rules } = await tries(13);
    expect(rules).toContain('SC-20');
    expect({ looked, of, next }).toEqual({ looked: 2, of: 2, next: null });
    expect(changes).toContainEqual(
      expect.objectContaining({
        rule: 'SC-20',
        kind: 'disappears',
        patientId,
        name: expect.stringContaining('Núñez'),
      }),
    );
    expect((await tries(12)).changes).toEqual([]);
  });

  it('tells an administrator how many, and not who', async () => {
    const { changes } = await tries(13, sam);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every((one) => one.name === null && one.patientId === null)).toBe(true);
  });

  it('goes on from the person it came to', async () => {
    const rest = await tries(13, clinic.okoro, { after: patientId });
    expect(rest).toMatchObject({ looked: 0, next: null, changes: [] });
  });

  it('keeps nothing', async () => {
    const { parameters } = await sam.ask(readParameters, {});
    expect(parameters.find(({ id }) => id === 'step2.phq')).toMatchObject({
      scope: 'default',
      history: [],
    });
  });

  it('refuses what could not be kept, and what is no parameter', async () => {
    expect(
      await clinic.okoro.refusal(previewParameter, { params: step2, body: { value: 400 } }),
    ).toMatchObject({ status: 422, fields: [{ at: '/body/value' }] });
    const params = { parameter: 'nothing.such' };
    expect(
      await clinic.okoro.refusal(previewParameter, { params, body: { value: 1 } }),
    ).toMatchObject({ status: 404 });
  });
});

describe('a number that is kept', () => {
  it('is what the rules go by for everybody in care, and back again when it is undone', async () => {
    await sets(13);
    await everybodyIsWeighed(clinic);
    expect(await stepFinding()).toBeUndefined();
    expect(await stepCards()).toEqual([]);
    clinic.at(moment(0, '15:05'));
    await sets(null, 'It was too many.');
    await everybodyIsWeighed(clinic);
    expect(await stepFinding()).toBeDefined();
    expect(await stepCards()).toHaveLength(1);
  });
});

describe('why it said this', () => {
  it('replays the finding as it was, and says whether today’s rule would say the same', async () => {
    const finding = await stepFinding();
    if (finding === undefined) throw new Error('a step is proposed');
    const params = { patientId, findingId: finding.findingId };
    const same = await clinic.ben.ask(explainFinding, { params });
    expect(same.why).toMatchObject({ replay: 'same', now: { same: true, changed: [] } });
    expect(same.why.finding.rule.hash).toBe((await inRulebook()).hash);
    clinic.at(moment(0, '15:10'));
    await sets(13);
    const { why } = await clinic.ben.ask(explainFinding, { params });
    expect(why.replay).toBe('same');
    expect(why.now).toMatchObject({
      same: false,
      status: 'not-met',
      changed: [{ id: 'step2.phq', was: '10', is: '13' }],
    });
    clinic.at(moment(0, '15:11'));
    await sets(null);
  });

  it('is asked for a finding that is there', async () => {
    const params = { patientId, findingId: newId<'FindingId'>() };
    expect(await clinic.ben.refusal(explainFinding, { params })).toMatchObject({ status: 404 });
  });
});

describe('a decision taken back', () => {
  const decides = async (
    body: Omit<Parameters<typeof clinic.wu.ask<typeof decideFinding>>[1]['body'], 'decisionId'>,
  ) => {
    const finding = await stepFinding();
    if (finding === undefined) throw new Error('a step is proposed');
    const decisionId = newId<'DecisionId'>();
    const params = { patientId, findingId: finding.findingId };
    await clinic.wu.ask(decideFinding, { params, body: { ...body, decisionId } });
    return { ...params, decisionId };
  };
  const decline = { kind: 'decline', reasonCode: 'patient-prefers-otherwise' } as const;

  it('stays declined while its facts are as they were, also when a number moves', async () => {
    const params = await decides(decline);
    clinic.at(moment(0, '15:20'));
    await sets(11);
    await everybodyIsWeighed(clinic);
    expect(await stepFinding()).toBeUndefined();
    const undoId = newId<'DecisionId'>();
    const { finding } = await clinic.okoro.ask(undoDecision, { params, body: { undoId } });
    expect(finding.endedAt === null || finding.decisions[0]?.kind === 'undo').toBe(true);
    expect(await stepFinding()).toBeDefined();
    expect(await stepCards()).toHaveLength(1);
    // The same undo again is the same undo; another one has nothing left to take back.
    await clinic.okoro.ask(undoDecision, { params, body: { undoId } });
    expect(
      await clinic.okoro.refusal(undoDecision, {
        params,
        body: { undoId: newId<'DecisionId'>() },
      }),
    ).toMatchObject({ status: 409, code: 'decided-again' });
  });

  it('put off and taken back, it waits again at once', async () => {
    const until = moment(7, '08:00') as never;
    const params = await decides({ kind: 'snooze', until, reason: 'After the holidays.' });
    expect((await stepFinding())?.restsUntil).toBe(until);
    expect(await stepCards()).toEqual([]);
    await clinic.wu.ask(undoDecision, { params, body: { undoId: newId<'DecisionId'>() } });
    expect((await stepFinding())?.restsUntil).toBeNull();
    expect(await stepCards()).toHaveLength(1);
  });

  it('put off, it is back on its day by itself', async () => {
    const day = moment(3, '08:00');
    await decides({ kind: 'snooze', until: day, reason: 'After the visit.' });
    const before = clinic.now();
    clinic.at(moment(3, '15:00'));
    expect(await stepCards()).toHaveLength(1);
    clinic.at(before);
  });

  it('is refused where a step of care began with it', async () => {
    const params = await decides({ kind: 'accept' });
    expect(
      await clinic.wu.refusal(undoDecision, { params, body: { undoId: newId<'DecisionId'>() } }),
    ).toMatchObject({ status: 409, code: 'step-was-taken' });
  });
});

describe('a rule in shadow', () => {
  const says = (mode: 'shadow' | 'live', hash: string, by: Client = sam) => ({
    by,
    params: rule,
    body: { modeId: newId<'RuleModeId'>(), hash, mode, reason: 'We look.' },
  });
  let other: Clinic['patientId'];

  const givenAnother = async () => {
    other = await givenRegistered(clinic, 'Tom', 'Ek');
    const phone = await givenPhone(clinic, await givenLink(clinic, other));
    await phone.answers({ ...anIntake, known: 'right' });
    await phone.submits();
  };
  const rulesAbout = async (id: Clinic['patientId']) =>
    (await clinic.wu.ask(readFindings, { params: { patientId: id } })).findings.map(
      (one) => one.rule.id,
    );
  const rates = async (by: Client = clinic.ben) =>
    (await by.ask(readRuleRates, { query: { days: '30' } })).rates.find(
      (one) => one.rule === 'SC-20',
    );

  it('is asked and counted, and nobody is told', async () => {
    clinic.at(moment(0, '16:00'));
    const { hash } = await inRulebook();
    const { by, params, body } = says('shadow', hash);
    await by.ask(setRuleMode, { params, body });
    await givenAnother();
    expect(await rulesAbout(other)).not.toContain('SC-20');
    expect((await stepCards()).filter((card) => card.patientId === other)).toEqual([]);
    expect(await rates()).toMatchObject({ silent: 1 });
    expect((await inRulebook()).mode).toMatchObject({
      now: 'shadow',
      said: { reason: 'We look.' },
    });
  });

  it('is let speak only when a clinician signed it in this wording', async () => {
    clinic.at(moment(0, '16:10'));
    const { hash, version } = await inRulebook();
    const live = says('live', hash);
    expect(await sam.refusal(setRuleMode, { params: live.params, body: live.body })).toMatchObject({
      status: 409,
      code: 'not-signed-yet',
    });
    await clinic.wu.ask(signRule, {
      params: rule,
      body: { hash, version, verdict: 'signed' },
    });
    const old = says('live', 'another wording');
    expect(await sam.refusal(setRuleMode, { params: old.params, body: old.body })).toMatchObject({
      status: 409,
      code: 'rule-changed-meanwhile',
    });
    await sam.ask(setRuleMode, { params: live.params, body: live.body });
    await everybodyIsWeighed(clinic);
    expect(await rulesAbout(other)).toContain('SC-20');
  });

  it('is never one about danger', async () => {
    const { rules } = await clinic.wu.ask(readRulebook, {});
    const alarm = rules.find(({ id }) => id === 'SAF-01');
    const body = {
      modeId: newId<'RuleModeId'>(),
      hash: alarm?.hash ?? '',
      mode: 'shadow' as const,
      reason: 'Too loud.',
    };
    expect(await sam.refusal(setRuleMode, { params: { rule: 'SAF-01' }, body })).toMatchObject({
      status: 422,
      code: 'alarm-always-speaks',
    });
  });

  it('counts what people did with it, and names nobody', async () => {
    const counted = await rates();
    expect(counted).toMatchObject({ accepted: 1, modified: 0, declined: 0 });
    expect(counted?.hoursToDecision).not.toBeNull();
    const everything = await clinic.ben.ask(readRuleRates, { query: {} });
    expect(JSON.stringify(everything)).not.toMatch(/Wu|Okoro|Ana|byName/);
  });

  it('a signature lapses when the wording changes', async () => {
    await clinic.database.write({ system: 'an older version' }, (trx) =>
      sql`update rule_review set rule_hash = 'older' where rule_id = 'SC-20'`.execute(trx),
    );
    expect((await inRulebook()).review).toMatchObject({
      status: 'signed-in-another-wording',
      byName: 'Dr Wu',
    });
    const { findings: about } = await clinic.wu.ask(readFindings, {
      params: { patientId: other },
    });
    expect(about.find((one) => one.rule.id === 'SC-20')?.rule).toMatchObject({
      signed: false,
      review: expect.stringContaining('another wording'),
    });
  });

  it('where new rules begin in shadow, what speaks today goes on speaking', async () => {
    clinic.at(moment(0, '16:30'));
    const body = {
      policyId: newId<'RuleModeId'>(),
      begins: 'shadow' as const,
      reason: 'After every update.',
    };
    await sam.ask(setNewRulesBegin, { body });
    const { rules, newRulesBegin } = await sam.ask(readRulebook, {});
    expect(newRulesBegin).toBe('shadow');
    expect(rules.filter(({ mode }) => mode.now === 'shadow')).toEqual([]);
    // A rule that is reworded by an update is listened to first.
    await clinic.database.owner.run(
      `update rule_mode set rule_hash = 'older' where rule_id in ('SC-20', 'SAF-01')`,
    );
    const after = await sam.ask(readRulebook, {});
    expect(after.rules.filter(({ mode }) => mode.now === 'shadow').map(({ id }) => id)).toEqual([
      'SC-20',
    ]);
  });
});
