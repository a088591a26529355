import { beforeEach, describe, expect, it } from 'vitest';
import { nextQuestions, readIntake } from '#intake';
import { addDays, type LocalDate } from '#kernel';
import { readFindings } from '#reasoning';
import { type Clinic, givenClinic } from '../support/clinic.ts';
import {
  givenLink,
  givenPhone,
  givenRegistered,
  moment,
  mood,
  type Phone,
} from '../support/intake-story.ts';
import { givenStaff } from '../support/people.ts';
import { alertsOf, bringsCssrs, sets } from '../support/second-screen.ts';

/** Whatever a site chose to ask after item 9 is asked in its intake as well, and nothing else. */
let clinic: Clinic;
let patientId: Clinic['patientId'];
let phone: Phone;
let administrator: Awaited<ReturnType<Clinic['entered']>>;

beforeEach(async () => {
  clinic = await givenClinic(moment(0, '15:00'));
  administrator = await clinic.entered(
    await givenStaff(clinic.database, clinic.siteId, 'administrator'),
  );
  await sets(administrator, 'safety.asyncItem9', 'on');
  await sets(administrator, 'safety.roundTheClockCover', 'yes');
  patientId = await givenRegistered(clinic);
});

const opens = async () => {
  phone = await givenPhone(clinic, await givenLink(clinic, patientId));
  await phone.answers({ consent: true, ...mood(0, 0, 3, 3), phq9_9: 1 });
};
const asked = async (): Promise<readonly string[]> => {
  const state = await phone.ask(readIntake, {});
  const answers = Object.fromEntries(state.answers.map(({ item, value }) => [item, value]));
  return nextQuestions(answers, state).map(({ id }) => id);
};
const rules = async () => (await alertsOf(clinic)).map(({ rule }) => rule).toSorted();
const choosesCssrs = async () => {
  await bringsCssrs(administrator, addDays(clinic.now().slice(0, 10) as LocalDate, -30));
  await sets(administrator, 'safety.secondScreen', 'cssrs');
};

describe('the second screen within the intake', () => {
  it('is ASQ where nobody chose otherwise', async () => {
    await opens();
    expect((await asked()).slice(0, 4)).toEqual(['asq_1', 'asq_2', 'asq_3', 'asq_4']);
  });

  it('is C-SSRS in the words of the clinic, before anything else, with its skip logic', async () => {
    await choosesCssrs();
    await opens();
    const first = await asked();
    expect(first[0]).toBe('cssrs_1');
    expect(first.some((id) => id.startsWith('asq_'))).toBe(false);
    const state = await phone.ask(readIntake, {});
    const [question] = nextQuestions({ phq9_9: 1, consent: true }, state);
    expect(question).toMatchObject({
      asks: { en: 'Question 1 of this clinic' },
      sensitive: true,
      skippable: true,
      seenBy: { en: expect.stringContaining('Only your care team') },
    });
    await phone.answers({ cssrs_1: 0, cssrs_2: 0 });
    expect((await asked())[0]).toBe('cssrs_6');
    await phone.answers({ cssrs_6: 0 });
    expect((await asked()).some((id) => id.startsWith('cssrs_'))).toBe(false);
    expect(await rules()).toEqual(['SAF-01']);
  });

  it('a yes to it is heard at once, before the intake is handed in', async () => {
    await choosesCssrs();
    await opens();
    await phone.answers({ cssrs_1: 1, cssrs_2: 1, cssrs_3: 1, cssrs_4: 1 });
    expect(await rules()).toEqual(['SAF-01', 'SAF-03']);
  });

  it('a C-SSRS nobody attested is not asked: ASQ stands in', async () => {
    await sets(administrator, 'safety.secondScreen', 'cssrs');
    await opens();
    expect((await asked())[0]).toBe('asq_1');
  });

  it('under UK-NG225 it may be no form: a person assesses, and no level is said', async () => {
    await sets(administrator, 'safety.profile', 'UK-NG225');
    await sets(administrator, 'safety.secondScreen', 'none');
    await opens();
    expect((await asked()).some((id) => /^(asq|cssrs)_/.test(id))).toBe(false);
    expect(await rules()).toEqual(['SAF-01']);
    const { findings } = await clinic.wu.ask(readFindings, { params: { patientId } });
    expect(findings.map(({ rule }) => rule.id)).toContain('SAF-07');
    expect(JSON.stringify(findings.map(({ message }) => message))).not.toMatch(
      /\b(low|moderate|high) risk\b/i,
    );
  });

  it('elsewhere a form is asked all the same: SAF-01 wants one', async () => {
    await sets(administrator, 'safety.secondScreen', 'none');
    await opens();
    expect((await asked())[0]).toBe('asq_1');
  });

  it('what was answered of ASQ before the clinic chose otherwise stays, and no more of it is asked', async () => {
    await opens();
    await phone.answers({ asq_1: 1 });
    await choosesCssrs();
    const now = await asked();
    expect(now[0]).toBe('cssrs_1');
    expect(now.some((id) => id.startsWith('asq_'))).toBe(false);
    expect(await rules()).toContain('SAF-06');
  });
});
