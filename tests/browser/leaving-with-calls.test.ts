import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeAlert, readAlerts } from '#safety';
import { readWorklist } from '#worklist';
import { violationsOn } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import type { Clinic } from '../support/clinic.ts';
import { type ClinicInBrowser, givenClinicInBrowser, presses } from '../support/clinic-browser.ts';
import { givenLink, givenPhone, givenRegistered, mood } from '../support/intake-story.ts';
import { alertsOf, asks } from '../support/second-screen.ts';

let place: ClinicInBrowser;
let browser: Browser;
let page: Page;
let patientId: Clinic['patientId'];

beforeAll(async () => {
  [place, browser] = await Promise.all([givenClinicInBrowser(), launchBrowser()]);
  const { clinic } = place;
  patientId = await givenRegistered(clinic);
  const phone = await givenPhone(clinic, await givenLink(clinic, patientId));
  await phone.answers({ ...mood(0, 0, 3, 3), phq9_9: 2 });
  const [alert] = await alertsOf(clinic);
  if (alert === undefined) throw new Error('an alert is open');
  await asks(clinic, alert, 'asq', { asq_1: 1, asq_2: 0, asq_3: 0, asq_4: 0, asq_5: 0 });
  for (const { alertId } of await alertsOf(clinic)) {
    const body = { outcome: 'spoke-safe-plan-made' as const, words: 'We spoke.' };
    await clinic.wu.ask(closeAlert, { params: { patientId, alertId }, body });
  }
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  await page.goto(`${place.url}/clinic/`);
  await page.getByRole('button', { name: /^Ana/ }).click();
  await page.getByRole('heading', { name: 'Caseload' }).waitFor();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await place.close();
});

describe('by keyboard, somebody who is still called after an alarm leaves care', () => {
  it('not before a colleague is named who goes on calling', async () => {
    await page.goto(`${place.url}/clinic/patients/${patientId}/people`);
    await presses(page, 'Care ends or pauses');
    await page.getByLabel('Why care ends or pauses').selectOption({ label: 'Moved away' });
    await page.getByRole('heading', { name: 'Rosa is still called after an alarm' }).waitFor();
    await presses(page, 'Record');
    await page.getByText('Say what becomes of the calls.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel('They end').check();
    await page.getByLabel('How the calls end').waitFor();
    await page.getByLabel('Somebody of us goes on calling').check();
    await page.getByLabel('Who goes on calling').selectOption({ label: 'Dr Hale' });
    await presses(page, 'Record');
    await page.getByText(/^Rosa has not been in care here since/).waitFor();
    const { followUps } = await place.clinic.wu.ask(readAlerts, {});
    expect(followUps).toHaveLength(1);
    const { cards } = await place.clinic.hale.ask(readWorklist, {
      query: { queue: 'contact', mine: 'true' },
    });
    expect(cards.map(({ rule }) => rule)).toEqual(['SAF-10']);
  });
});
