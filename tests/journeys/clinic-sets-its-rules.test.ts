import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoSignIn } from '#accounts';
import {
  readParameters,
  readRulebook,
  readRuleRates,
  readSystem,
  setParameter,
  setRuleMode,
  signRule,
} from '#administration';
import { readFindings } from '#reasoning';
import type { Client } from '../support/client.ts';
import { clientOf } from '../support/client.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { givenSite, givenStaff } from '../support/people.ts';
import {
  balanceSteps,
  givenDraft,
  givenLife,
  nightSedative,
  planOf,
  saves,
} from '../support/plan-story.ts';
import { everybodyIsWeighed } from '../support/weighing.ts';

let clinic: Clinic;
let sam: Client;
const hours = { parameter: 'coh21.hours' };
const set = (value: number | string | null, reason = 'Agreed in the team') => ({
  params: hours,
  body: { settingId: newId<'SettingId'>(), value, reason },
});

beforeAll(async () => {
  clinic = await givenClinic();
  const account = await givenStaff(clinic.database, clinic.siteId, 'administrator');
  sam = clientOf(clinic.server.fastify);
  await sam.ask(demoSignIn, { body: { accountId: account.accountId } });
});

describe('the clinic’s own cut-offs', () => {
  it('show the default with its source and limits until somebody sets them', async () => {
    const { parameters } = await sam.ask(readParameters, {});
    expect(parameters.length).toBeGreaterThan(50);
    expect(parameters.find(({ id }) => id === hours.parameter)).toMatchObject({
      value: 8,
      scope: 'default',
      min: 6,
      max: 14,
      scopes: expect.arrayContaining([{ scope: 'site', value: null, maySet: true }]),
      rules: expect.arrayContaining(['COH-21']),
      history: [],
      source: { key: 'LABELS' },
    });
  });

  it('take a value within limits, with a reason and a name, and refuse one beside them', async () => {
    await clinic.ana.refusal(setParameter, set(9)).then(({ status }) => expect(status).toBe(403));
    const beyond = await sam.refusal(setParameter, set(14.5));
    expect(beyond).toMatchObject({
      status: 422,
      fields: [{ at: '/body/value', code: 'outside-limits' }],
    });
    expect(await sam.refusal(setParameter, set('eight'))).toMatchObject({ status: 422 });
    const { parameter } = await sam.ask(setParameter, set(7));
    expect(parameter).toMatchObject({
      value: 7,
      scope: 'site',
      history: [{ value: 7, byName: 'A administrator', reason: 'Agreed in the team' }],
    });
  });

  it('count from then on: what was a clash at eight hours is none at seven', async () => {
    await givenLife(clinic, 'day');
    await givenDraft(clinic, 'step-3-specialist-integrated');
    await saves(clinic, clinic.okoro, nightSedative('23:30', clinic.okoro.accountId));
    await saves(clinic, clinic.ben, balanceSteps('06:30', clinic.ben.accountId));
    const clashes = async () =>
      (await planOf(clinic)).links.filter(
        ({ effect, message }) => effect === 'conflict' && message.en.startsWith('Balance'),
      );
    expect(await clashes()).toEqual([]);
    await sam.ask(setParameter, set(null, 'Back to the label'));
    expect(await clashes()).toHaveLength(1);
  });

  it('keep every change, the latest first', async () => {
    const { parameters } = await sam.ask(readParameters, {});
    const { history, value, scope } = parameters.find(({ id }) => id === hours.parameter) ?? {};
    expect({ value, scope }).toEqual({ value: 8, scope: 'default' });
    expect(history?.map((change) => change.value)).toEqual([null, 7]);
  });

  it('a text that is a choice is kept as a text', async () => {
    const params = { parameter: 'safety.asyncItem9' };
    const body = { settingId: newId<'SettingId'>(), value: 'on', reason: 'Cover round the clock' };
    const { parameter } = await sam.ask(setParameter, { params, body });
    expect(parameter).toMatchObject({ value: 'on', scope: 'site' });
  });
});

describe('the rulebook', () => {
  it('says every rule in words and that nobody signed it', async () => {
    const { rules, maySign } = await clinic.wu.ask(readRulebook, {});
    expect(maySign).toBe(true);
    expect(rules.find(({ id }) => id === 'COH-21')).toMatchObject({
      title: { en: 'Morning hangover' },
      parameters: expect.arrayContaining([
        expect.objectContaining({ id: 'coh21.hours', value: 8 }),
      ]),
      review: { status: 'not-reviewed' },
    });
  });

  it('says the cut-offs in force at the site, never the name of a placeholder', async () => {
    const saf01 = async () =>
      (await clinic.wu.ask(readRulebook, {})).rules.find(({ id }) => id === 'SAF-01');
    expect((await saf01())?.checks[0]?.says.en).toContain('was answered 1 or more');
    const { rules } = await clinic.wu.ask(readRulebook, {});
    const said = rules.flatMap(({ title, proposes, checks }) => [
      title.en,
      proposes.en,
      ...checks.flatMap(({ says, anyOf }) => [says.en, ...anyOf.map(({ en }) => en)]),
    ]);
    expect(said.filter((words) => /[{}]/.test(words))).toEqual([]);
    const hoursIn = async () =>
      JSON.stringify(
        (await clinic.wu.ask(readRulebook, {})).rules.find(({ id }) => id === 'COH-21'),
      );
    const before = await hoursIn();
    await sam.ask(setParameter, set(7));
    expect(await hoursIn()).not.toBe(before);
    await sam.ask(setParameter, set(null));
    expect(await hoursIn()).toBe(before);
  });

  it('is signed by physicians and psychologists of the site and by nobody else', async () => {
    const { rules } = await clinic.wu.ask(readRulebook, {});
    const rule = rules.find(({ id }) => id === 'SAF-01');
    const body = {
      version: rule?.version ?? 0,
      hash: rule?.hash ?? '',
      verdict: 'signed' as const,
    };
    const params = { rule: 'SAF-01' };
    for (const role of ['physiotherapist', 'coordinator', 'administrator', 'researcher'] as const) {
      const someone = clientOf(clinic.server.fastify);
      const account = await givenStaff(clinic.database, clinic.siteId, role);
      await someone.ask(demoSignIn, { body: { accountId: account.accountId } });
      expect(await someone.refusal(signRule, { params, body })).toMatchObject({ status: 403 });
    }
    const { rules: after } = await clinic.wu.ask(readRulebook, {});
    expect(after.find(({ id }) => id === 'SAF-01')?.review.status).toBe('not-reviewed');
  });

  it('is signed by a clinician in exactly one wording, and the signature shows where the rule speaks', async () => {
    const { rules } = await clinic.wu.ask(readRulebook, {});
    const rule = rules.find(({ id }) => id === 'COH-21');
    const body = {
      version: rule?.version ?? 0,
      hash: rule?.hash ?? '',
      verdict: 'signed' as const,
    };
    const params = { rule: 'COH-21' };
    expect(await clinic.ana.refusal(signRule, { params, body })).toMatchObject({
      code: 'clinicians-sign',
    });
    const other = { ...body, hash: 'another' };
    expect(await clinic.wu.refusal(signRule, { params, body: other })).toMatchObject({
      status: 409,
    });
    const signed = await clinic.wu.ask(signRule, { params, body });
    expect(signed.rule.review).toMatchObject({ status: 'signed', byName: 'Dr Wu' });
    await saves(clinic, clinic.ben, balanceSteps('05:00', clinic.ben.accountId));
    const { findings } = await clinic.ben.ask(readFindings, {
      params: { patientId: clinic.patientId },
    });
    expect(findings.find(({ rule: { id } }) => id === 'COH-21')?.rule.review).toContain(
      'signed by Dr Wu',
    );
    clinic.at('2026-03-09T15:10:00.000Z');
    const withdrawn = await clinic.wu.ask(signRule, {
      params,
      body: { ...body, verdict: 'withdrawn' },
    });
    expect(withdrawn.rule.review.status).toBe('not-reviewed');
  });
});

describe('a rule between parts of a plan, in shadow', () => {
  it('is counted and told to nobody on the plan, and speaks again once it is signed', async () => {
    clinic.at('2026-03-09T15:20:00.000Z');
    const ofRule = async () => (await planOf(clinic)).links.filter(({ rule }) => rule === 'COH-21');
    expect(await ofRule()).not.toEqual([]);
    const { rules } = await sam.ask(readRulebook, {});
    const hash = rules.find(({ id }) => id === 'COH-21')?.hash ?? '';
    const says = (mode: 'shadow' | 'live') => ({
      params: { rule: 'COH-21' },
      body: { modeId: newId<'RuleModeId'>(), hash, mode, reason: 'We listen first.' },
    });
    await sam.ask(setRuleMode, says('shadow'));
    await everybodyIsWeighed(clinic);
    expect(await ofRule()).toEqual([]);
    const { findings } = await clinic.ben.ask(readFindings, {
      params: { patientId: clinic.patientId },
    });
    expect(findings.filter((one) => one.rule.id === 'COH-21')).toEqual([]);
    const { rates } = await sam.ask(readRuleRates, {});
    expect(rates.find((one) => one.rule === 'COH-21')?.silent).toBeGreaterThan(0);

    clinic.at('2026-03-09T15:30:00.000Z');
    const version = rules.find(({ id }) => id === 'COH-21')?.version ?? 0;
    await clinic.wu.ask(signRule, {
      params: { rule: 'COH-21' },
      body: { version, hash, verdict: 'signed' },
    });
    await sam.ask(setRuleMode, says('live'));
    await everybodyIsWeighed(clinic);
    const [link] = await ofRule();
    expect(link).toMatchObject({ signed: true });
    expect(link?.findingId).not.toBeNull();
  });
});

describe('a rule that may be critical', () => {
  it.each(['MED-07', 'MED-13', 'ACT-08', 'COH-13'])(
    'falls silent only once a physician of the clinic signed its wording: %s',
    async (id) => {
      const params = { rule: id };
      const { rules } = await sam.ask(readRulebook, {});
      const { hash = '', version = 0 } = rules.find((rule) => rule.id === id) ?? {};
      const body = () => ({
        modeId: newId<'RuleModeId'>(),
        hash,
        mode: 'shadow' as const,
        reason: 'Too loud.',
      });
      const refused = { status: 409, code: 'physician-signs-first' };
      const sign = { hash, version, verdict: 'signed' as const };
      expect(await sam.refusal(setRuleMode, { params, body: body() })).toMatchObject(refused);
      await clinic.wu.ask(signRule, { params, body: sign });
      expect(await sam.refusal(setRuleMode, { params, body: body() })).toMatchObject(refused);
      clinic.at(new Date(Date.parse(clinic.now()) + 60_000).toISOString());
      await clinic.okoro.ask(signRule, { params, body: sign });
      const { rule } = await sam.ask(setRuleMode, { params, body: body() });
      expect(rule.mode.now).toBe('shadow');
    },
  );

  it('and what a clinic said of its rules is seen by that clinic alone', async () => {
    const elsewhere = await givenSite(clinic.database, 'Hillside');
    const seen = async (siteId: typeof elsewhere) =>
      clinic.database.read({ siteId }, async (db) => {
        const rows = await sql<{ n: number }>`select count(*)::int as n from rule_mode`.execute(db);
        return rows.rows[0]?.n ?? -1;
      });
    expect(await seen(elsewhere)).toBe(0);
    expect(await seen(clinic.siteId)).toBeGreaterThan(0);
    await expect(
      clinic.database.write({ siteId: clinic.siteId }, (trx) =>
        sql`update shadow_finding set severity = 'info'`.execute(trx),
      ),
    ).rejects.toThrow('permission denied');
  });
});

describe('the installation', () => {
  it('says what an acknowledged fact rests on', async () => {
    const system = await sam.ask(readSystem, {});
    expect(system).toMatchObject({
      mode: 'demo',
      database: 'up',
      site: { name: 'Riverside', live: true },
    });
    expect(system.durability).not.toBeNull();
    expect((await clinic.ana.refusal(readSystem, {})).status).toBe(403);
  });
});
