import { expect, it } from 'vitest';
import { readFindings } from '#reasoning';
import { closeAlert, readAlerts } from '#safety';
import { givenClinic } from '../support/clinic.ts';
import { givenLink, givenPhone, givenRegistered, moment, mood } from '../support/intake-story.ts';

it('what came of an alert stays in the record, at the finding, in the words of whoever closed it', async () => {
  const clinic = await givenClinic(moment(1, '02:10'));
  const patientId = await givenRegistered(clinic);
  const phone = await givenPhone(clinic, await givenLink(clinic, patientId));
  await phone.answers({ ...mood(0, 0, 3, 3), phq9_9: 2 });
  const [alert] = (await clinic.wu.ask(readAlerts, {})).alerts;
  expect(alert?.title.en).toBe('Item 9 of PHQ-9 is positive');
  const params = { patientId, alertId: alert?.alertId as never };
  const body = { outcome: 'spoke-safe-plan-made' as const, words: 'Her sister is with her.' };
  await clinic.wu.ask(closeAlert, { params, body });
  const read = (include: 'open' | 'all') =>
    clinic.wu.ask(readFindings, { params: { patientId }, query: { include } });
  const open = (await read('open')).findings.map(({ findingId }) => findingId);
  expect(open).not.toContain(alert?.findingId);
  const { findings } = await read('all');
  expect(findings.find(({ findingId }) => findingId === alert?.findingId)).toMatchObject({
    endedAt: expect.any(String),
    decisions: [{ byName: 'Dr Wu', reason: 'Her sister is with her.' }],
  });
});
