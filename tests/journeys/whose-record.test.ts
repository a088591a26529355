import { beforeAll, describe, expect, it } from 'vitest';
import { readMyDiary } from '#diary';
import { readIntake, saveIntakeAnswers, submitIntake } from '#intake';
import { localDayOf, type TimeZone } from '#kernel';
import { pushOperations } from '#sync';
import { type Clinic, givenClinic, givenPerson, newId } from '../support/clinic.ts';
import { answersOf, givenLink, givenPhone, type Phone } from '../support/intake-story.ts';

let clinic: Clinic;
let other: Clinic['patientId'];

beforeAll(async () => {
  clinic = await givenClinic(new Date().toISOString());
  other = await givenPerson(clinic.database, clinic.siteId);
});

describe('a phone whose session is of another person', () => {
  it('has its check-ins refused as a whole, and nothing of them is kept', async () => {
    const day = localDayOf(clinic.now(), 'America/New_York' as TimeZone);
    const body = { entryId: newId(), day, recordedAt: clinic.now(), pain: 9 };
    const operations = [{ opId: newId<'OpId'>(), seq: 1, kind: 'diary-entry', body }];
    const pushed = { deviceId: newId<'DeviceId'>(), operations };
    expect(
      await clinic.person.refusal(pushOperations, { body: { patientId: other, ...pushed } }),
    ).toMatchObject({ status: 409, code: 'other-record' });
    const query = { from: day, to: day };
    expect((await clinic.person.ask(readMyDiary, { query })).days).toEqual([]);
    const mine = { patientId: clinic.patientId, ...pushed };
    const { answers } = await clinic.person.ask(pushOperations, { body: mine });
    expect(answers).toMatchObject([{ result: 'done' }]);
  });

  describe('opened by the link of another', () => {
    let phone: Phone;
    let mine: Phone['intakeId'];

    beforeAll(async () => {
      phone = await givenPhone(clinic, await givenLink(clinic, other));
      ({ intakeId: mine } = await clinic.person.ask(readIntake, {}));
    });

    it('has its answers refused, and nothing of them is kept', async () => {
      const answers = [...answersOf(clinic, { peg_1: 9 })];
      const body = { intakeId: mine, sectionsDone: 1, sectionsTotal: 7, answers };
      expect(await phone.refusal(saveIntakeAnswers, { body })).toMatchObject({
        status: 409,
        code: 'other-record',
      });
      expect((await phone.reads()).answered).toEqual({});
    });

    it('does not hand in the intake of the other', async () => {
      expect(await phone.refusal(submitIntake, { body: { intakeId: mine } })).toMatchObject({
        status: 409,
        code: 'other-record',
      });
      expect((await phone.reads()).submittedAt).toBeNull();
    });
  });
});
