import { beforeAll, describe, expect, it } from 'vitest';
import { readMe } from '#accounts';
import { checkLanguage, readLanguages, readSystem, setClinicPhone } from '#administration';
import { readMyPlan } from '#plan';
import { changePatient } from '#profile';
import { mayShow } from '#server';
import type { Client } from '../support/client.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { givenStaff } from '../support/people.ts';
import { givenDraft } from '../support/plan-story.ts';

let clinic: Clinic;
let sam: Client;

beforeAll(async () => {
  clinic = await givenClinic();
  sam = await clinic.entered(await givenStaff(clinic.database, clinic.siteId, 'administrator'));
});

describe('the telephone of the clinic', () => {
  it('set by the administrator, people see it; taken away, they see none', async () => {
    await sam.ask(setClinicPhone, { body: { phone: '+49 30 1234' } });
    expect((await sam.ask(readSystem, {})).site.phone).toBe('+49 30 1234');
    expect((await clinic.person.ask(readMyPlan, {})).clinic.phone).toBe('+49 30 1234');
    await sam.ask(setClinicPhone, { body: { phone: null } });
    expect((await clinic.person.ask(readMyPlan, {})).clinic.phone).toBeNull();
  });

  it('is no word, and nobody else’s to set', async () => {
    const odd = await sam.refusal(setClinicPhone, { body: { phone: 'call us' } });
    expect(odd).toMatchObject({ status: 400, fields: [{ at: '/body/phone' }] });
    const other = await clinic.ana.refusal(setClinicPhone, { body: { phone: '+49 30 1234' } });
    expect(other.status).toBe(403);
  });
});

describe('a language', () => {
  const params = { language: 'ar' } as const;
  const names = { nativeReader: 'Rana Haddad', clinician: 'Dr Wu' };
  const inPlans = (language: string) =>
    clinic.database.read({ system: 'test' }, (db) => mayShow('clinic')(db, language));
  const offered = async () => (await clinic.person.ask(readMe, {})).languages;

  it('is a draft until two people by name have checked it', async () => {
    const { languages } = await sam.ask(readLanguages, {});
    const arabic = languages.find(({ language }) => language === 'ar');
    expect(arabic).toMatchObject({ checked: false, history: [] });
    expect(arabic?.coverage.patient.said).toBeGreaterThan(100);
    expect(await offered()).not.toContain('ar');
    const checkId = newId<'LanguageCheckId'>();
    const alone = { ...names, checkId, checked: true as const, clinician: ' ' };
    expect(await sam.refusal(checkLanguage, { params, body: alone })).toMatchObject({
      status: 400,
      fields: [{ at: '/body/clinician' }],
    });
  });

  it('is offered to people from then on, and no longer once that is taken back', async () => {
    const body = { ...names, checkId: newId<'LanguageCheckId'>(), checked: true as const };
    const { languages } = await sam.ask(checkLanguage, { params, body });
    await sam.ask(checkLanguage, { params, body });
    const arabic = languages.find(({ language }) => language === 'ar');
    expect(arabic).toMatchObject({ checked: true, history: [{ ...names, checked: true }] });
    expect(await offered()).toContain('ar');
    expect(await inPlans('ar')).toBe(true);
    clinic.at('2026-03-10T09:00:00.000Z');
    const back = { checkId: newId<'LanguageCheckId'>(), checked: false as const };
    const after = await sam.ask(checkLanguage, { params, body: back });
    expect(after.languages.find(({ language }) => language === 'ar')).toMatchObject({
      checked: false,
      history: [{ checked: false }, { checked: true }],
    });
    expect(await offered()).not.toContain('ar');
    expect(await inPlans('ar')).toBe(false);
    expect(await inPlans('en')).toBe(true);
  });

  it('is the one a plan is drafted in for who reads it, in a demo also before anybody checked it', async () => {
    const patientId = clinic.patientId;
    await clinic.ana.ask(changePatient, { params: { patientId }, body: { language: 'ar' } });
    const { items } = await givenDraft(clinic, 'step-0-universal');
    expect(items.map(({ title }) => title)).toContain('نشاط واحد من اختيارك');
  });

  it('is not for a clinician to vouch for here', async () => {
    const body = { checkId: newId<'LanguageCheckId'>(), checked: false as const };
    expect((await clinic.wu.refusal(checkLanguage, { params, body })).status).toBe(403);
  });
});
