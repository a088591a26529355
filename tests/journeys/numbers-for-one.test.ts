import { beforeAll, describe, expect, it } from 'vitest';
import { demoSignIn } from '#accounts';
import {
  previewPersonParameter,
  readParameters,
  readPersonParameters,
  setOwnParameter,
  setParameter,
  setPersonParameter,
} from '#administration';
import type { Instant } from '#kernel';
import { settingWriter } from '#reasoning/server';
import { type Client, clientOf } from '../support/client.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { givenSite, givenStaff } from '../support/people.ts';

let clinic: Clinic;
let sam: Client;

beforeAll(async () => {
  clinic = await givenClinic();
  const account = await givenStaff(clinic.database, clinic.siteId, 'administrator');
  sam = clientOf(clinic.server.fastify);
  await sam.ask(demoSignIn, { body: { accountId: account.accountId } });
});

const set = (value: number | null, reason = 'As agreed') => ({
  settingId: newId<'SettingId'>(),
  value,
  reason,
});

/** The first number that may be set in this scope. */
async function settableFor(where: 'clinician' | 'patient') {
  const { parameters } = await clinic.ben.ask(readParameters, {});
  const found = parameters.find(
    ({ kind, scopes }) => kind === 'number' && scopes.some(({ scope }) => scope === where),
  );
  if (found === undefined || found.min === null) throw new Error(`some numbers are for a ${where}`);
  return { id: found.id, least: found.min, most: found.max ?? found.min };
}

describe('a clinician’s own numbers', () => {
  it('are set by who treats, and count before those of the clinic', async () => {
    const { id, least } = await settableFor('clinician');
    const params = { parameter: id };
    expect(await clinic.ana.refusal(setOwnParameter, { params, body: set(least) })).toMatchObject({
      status: 403,
      code: 'clinicians-set',
    });
    const { parameter } = await clinic.ben.ask(setOwnParameter, { params, body: set(least) });
    expect(parameter).toMatchObject({ value: least, scope: 'clinician' });
    const { parameters } = await clinic.wu.ask(readParameters, {});
    expect(parameters.find((one) => one.id === id)?.scope).toBe('default');
  });

  it('are the limits of the tapers they plan, which are read there, and no others', async () => {
    const { parameters } = await clinic.ben.ask(readParameters, {});
    const own = parameters.filter(({ scopes }) => scopes.some((one) => one.scope === 'clinician'));
    expect(own.map(({ id }) => id).toSorted()).toEqual([
      'taper.benzodiazepineTwoWeeks',
      'taper.opioidFourWeeks',
      'taper.opioidMonthly',
    ]);
  });

  it.each(['step2.phq', 'activity.startShare'])(
    'are refused where nothing reads them: %s',
    async (id) => {
      const params = { parameter: id };
      expect(await clinic.wu.refusal(setOwnParameter, { params, body: set(1) })).toMatchObject({
        status: 422,
        fields: [{ at: '/body/value', code: 'scope-not-allowed' }],
      });
    },
  );

  it('set before that was refused, stay in the history and count nowhere', async () => {
    const parameter = await settableFor('patient');
    const { accountId } = clinic.ben;
    await clinic.database.write({ siteId: clinic.siteId }, (trx) =>
      settingWriter(trx).add({
        id: newId<'SettingId'>(),
        parameter: parameter.id,
        scope: 'clinician',
        scopeId: accountId,
        value: parameter.most,
        by: accountId,
        byName: 'Ben',
        at: clinic.now(),
        reason: 'Long ago',
      }),
    );
    const { parameters } = await clinic.ben.ask(readParameters, {});
    expect(parameters.find(({ id }) => id === parameter.id)).toMatchObject({
      scope: 'default',
      history: [{ scope: 'clinician', reason: 'Long ago' }],
    });
  });

  it('are refused where there is no such number', async () => {
    const params = { parameter: 'nothing.such' };
    expect(await clinic.wu.refusal(setOwnParameter, { params, body: set(1) })).toMatchObject({
      status: 404,
    });
  });
});

describe('a number that was changed very often', () => {
  it('counts as it was set last, and crowds out no other number', async () => {
    const add = (parameter: string, value: number, second: number) =>
      clinic.database.write({ siteId: clinic.siteId }, (trx) =>
        settingWriter(trx).add({
          id: newId<'SettingId'>(),
          parameter,
          scope: 'site',
          scopeId: clinic.siteId,
          value,
          by: clinic.ana.accountId,
          byName: 'Ana',
          at: new Date(
            Date.parse(clinic.now()) - 3_600_000 + second * 1000,
          ).toISOString() as Instant,
          reason: 'Again',
        }),
      );
    await add('coh21.hours', 7, 0);
    for (let second = 1; second <= 60; second += 1) {
      await add('taper.opioidMonthly', second === 60 ? 0.06 : 0.08, second);
    }
    const { parameters } = await clinic.wu.ask(readParameters, {});
    const often = parameters.find(({ id }) => id === 'taper.opioidMonthly');
    expect(often).toMatchObject({ value: 0.06, scope: 'site' });
    expect(often?.history).toHaveLength(50);
    expect(parameters.find(({ id }) => id === 'coh21.hours')?.value).toBe(7);
  });
});

describe('a number for one person', () => {
  it('is set from the record, within its limits, with who, when and why', async () => {
    const { patientId } = clinic;
    const { id, least, most } = await settableFor('patient');
    const params = { patientId, parameter: id };
    expect(
      await clinic.ben.refusal(setPersonParameter, { params, body: set(most + 1) }),
    ).toMatchObject({ status: 422, fields: [{ at: '/body/value', code: 'outside-limits' }] });
    expect(
      await clinic.ana.refusal(setPersonParameter, { params, body: set(least) }),
    ).toMatchObject({ status: 403, code: 'clinicians-set' });
    await clinic.ben.ask(setPersonParameter, { params, body: set(most, 'Starts low.') });
    const { parameters } = await clinic.okoro.ask(readPersonParameters, {
      params: { patientId },
    });
    expect(parameters.find((one) => one.id === id)).toMatchObject({
      value: most,
      scope: 'patient',
      history: [{ value: most, scope: 'patient', byName: 'Ben', reason: 'Starts low.' }],
    });
    expect(parameters.every(({ scopes }) => scopes.some(({ scope }) => scope === 'patient'))).toBe(
      true,
    );
    const tried = await clinic.ben.ask(previewPersonParameter, { params, body: { value: least } });
    expect(tried).toMatchObject({ looked: 1, of: 1, next: null, changes: [] });
  });

  it('is nobody’s who keeps the house', async () => {
    const { patientId } = clinic;
    expect(await sam.refusal(readPersonParameters, { params: { patientId } })).toMatchObject({
      status: 403,
    });
  });
});

describe('the numbers of a country', () => {
  const params = { parameter: 'step2.phq' };
  const forCountry = () => ({ params, body: { ...set(11), scope: 'country' as const } });

  it('are set by the only clinic of the country, and a clinic’s own count before them', async () => {
    const { parameter } = await sam.ask(setParameter, forCountry());
    expect(parameter).toMatchObject({ value: 11, scope: 'country' });
    const here = await sam.ask(setParameter, { params, body: set(12) });
    expect(here.parameter).toMatchObject({ value: 12, scope: 'site' });
    expect(here.parameter.scopes).toEqual([
      { scope: 'country', value: 11, maySet: true },
      { scope: 'site', value: 12, maySet: true },
    ]);
  });

  it('are not one clinic’s to set where another works by them', async () => {
    await givenSite(clinic.database, 'Hillside');
    expect(await sam.refusal(setParameter, forCountry())).toMatchObject({
      status: 409,
      code: 'country-is-shared',
    });
    const { countryShut } = await sam.ask(readParameters, {});
    expect(countryShut).not.toBeNull();
  });
});
