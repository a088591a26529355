import { expect, it } from 'vitest';
import { addDays, localDayOf } from '#kernel';
import { type Clinic, givenClinic } from '../support/clinic.ts';
import { givenLink, givenPhone, givenRegistered, mood } from '../support/intake-story.ts';
import { givenStaff } from '../support/people.ts';
import { givenDraft, partOf, planOf, saves } from '../support/plan-story.ts';
import { alertsOf, asks, bringsCssrs, newYork, onTuesday } from '../support/second-screen.ts';

/** COH-15: what was said to the C-SSRS keeps sleep from being restricted. */
it('suicidal intent, told in the second screen, rules out a sleep window of the plan', async () => {
  const begins = onTuesday('10:10');
  const start = await givenClinic(begins);
  const patientId = await givenRegistered(start);
  const clinic: Clinic = { ...start, patientId };
  const phone = await givenPhone(clinic, await givenLink(clinic, patientId));
  // Begun before the alarm: beside an open alert nothing routine is.
  await givenDraft(clinic, 'step-2-sleep-focused');
  await phone.answers({ ...mood(0, 0, 3, 3), phq9_9: 1 });
  const administrator = await clinic.entered(
    await givenStaff(clinic.database, clinic.siteId, 'administrator'),
  );
  await bringsCssrs(administrator, addDays(localDayOf(begins, newYork), -30));
  const sleepWindow = async () =>
    (await planOf(clinic)).links.find(({ rule }) => rule === 'COH-15');

  await saves(
    clinic,
    clinic.wu,
    partOf({
      kind: 'sleep-window',
      discipline: 'psychology',
      title: 'Sleep window',
      dose: { from: '23:30', until: '05:30' },
      ownerAccount: clinic.wu.accountId,
    }),
  );
  expect(await sleepWindow()).toBeUndefined();

  const [alert] = await alertsOf(clinic);
  if (alert === undefined) throw new Error('item 9 raised an alert');
  const answers = { cssrs_1: 1, cssrs_2: 1, cssrs_3: 1, cssrs_4: 1, cssrs_5: 0, cssrs_6: 0 };
  await asks(clinic, alert, 'cssrs', answers);
  expect(await sleepWindow()).toMatchObject({ severity: 'critical', effect: 'conflict' });
});
