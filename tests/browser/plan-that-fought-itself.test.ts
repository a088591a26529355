import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PlanItemBody, readMyPlan } from '#plan';
import { violationsOn } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { type ClinicInBrowser, givenClinicInBrowser } from '../support/clinic-browser.ts';
import {
  balanceSteps,
  bodyOf,
  givenDraft,
  givenLife,
  nightSedative,
  planOf,
  saves,
} from '../support/plan-story.ts';

let place: ClinicInBrowser;
let browser: Browser;

beforeAll(async () => {
  [place, browser] = await Promise.all([givenClinicInBrowser(), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await place.close();
});

async function planSeenBy(name: RegExp): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  const page = await context.newPage();
  await page.goto(`${place.url}/clinic/`);
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('heading', { name: 'Caseload' }).waitFor();
  await page.goto(`${place.url}/clinic/patients/${place.clinic.patientId}/plan`);
  await page.getByRole('heading', { name: 'Shared plan' }).waitFor();
  return page;
}

/** A sleep window until half past seven, a walk at a time of its own: nothing quarrels yet. */
async function givenQuietPlan(): Promise<void> {
  const { clinic } = place;
  await givenLife(clinic, 'day');
  const { items } = await givenDraft(clinic, 'step-2-sleep-focused');
  for (const item of items) {
    const dose: PlanItemBody['dose'] =
      item.kind === 'sleep-window'
        ? { from: '23:30', until: '07:30' }
        : { ...item.dose, at: '16:00' };
    if (item.kind === 'sleep-window' || item.kind === 'activity-quota') {
      await saves(clinic, clinic.ana, bodyOf(item, { dose }), item);
    }
  }
}

/** "The plan that fought itself" (product/scenarios.md): seen while typing, agreed by three, one plan for the person. */
it('a sedative, an exposure at seven and a sleep window: three owners, one agreement, one plan', async () => {
  const { clinic } = place;
  await givenQuietPlan();
  await saves(clinic, clinic.okoro, nightSedative('23:30', clinic.okoro.accountId));

  // The physiotherapist writes the exposure: the conflict shows before anything is saved.
  const ben = await planSeenBy(/^Ben/);
  await ben.getByText('No open conflicts.').waitFor();
  await ben.getByRole('button', { name: 'Add a part' }).click();
  await ben.getByLabel('Kind', { exact: true }).selectOption({ label: 'Exposure step' });
  await ben.getByLabel('Time of day').fill('07:00');
  await ben.getByText(/As written, this gets in the way of/).waitFor();
  await ben.getByRole('button', { name: 'Cancel' }).click();
  await saves(clinic, clinic.ben, balanceSteps('07:00', clinic.ben.accountId));

  // Everybody reads the same card, with the names of all three whose parts are in it.
  const wu = await planSeenBy(/^Dr Wu/);
  const together = wu.getByText(/These hang together\. To agree on them:/);
  await together.waitFor();
  const named = await together.textContent();
  for (const owner of ['Dr Okoro', 'Dr Wu', 'Ben']) expect(named).toContain(owner);
  await wu.getByRole('heading', { name: /begins 7\.5 hours after Diazepam/ }).waitFor();
  await wu.getByRole('heading', { name: /Balance steps and Sleep window want the same/ }).waitFor();
  expect(await violationsOn(wu)).toEqual([]);

  // Agreed: three in the afternoon, clear of the tablet and of the night.
  await ben.reload();
  await ben.getByRole('button', { name: 'Move Balance steps to 15:00' }).click();
  await ben.getByText('1 conflict settled').click();
  await ben.getByText(/^\s*Settled by Ben on .*, \d+ minutes? after it was found/).waitFor();
  await expect.poll(() => ben.getByText(/These hang together/).count()).toBe(0);
  const { items, version } = await planOf(clinic);
  const steps = items.find(({ title }) => title === 'Balance steps');
  expect(steps).toMatchObject({ dose: { at: '15:00' }, changedByName: 'Ben' });

  // The person is told one thing: the plan as it was agreed, and nothing of the quarrel.
  expect((await clinic.person.ask(readMyPlan, {})).plan).toBeNull();
  const ana = await planSeenBy(/^Ana/);
  await ana.getByRole('button', { name: /^Start this plan/ }).click();
  await expect.poll(async () => (await planOf(clinic)).status).toBe('active');
  const { plan } = await clinic.person.ask(readMyPlan, {});
  const told = plan?.items.filter(({ title }) => title === 'Balance steps');
  expect(told).toMatchObject([{ state: 'active', dose: { at: '15:00' } }]);
  expect(plan?.links.every(({ effect }) => effect === 'reinforces')).toBe(true);
  expect(plan).toMatchObject({ settledLinks: [], notChecked: [] });
  expect(version).toBeGreaterThan(0);
}, 240_000);
