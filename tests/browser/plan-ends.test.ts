import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { activatePlan, readMyPlan, savePlanFrame } from '#plan';
import { pushOperations } from '#sync';
import { violationsOn } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { newId } from '../support/clinic.ts';
import {
  type ClinicInBrowser,
  givenClinicInBrowser,
  presses,
  types,
} from '../support/clinic-browser.ts';
import { givenDraft, givenLife, planOf } from '../support/plan-story.ts';

let place: ClinicInBrowser;
let browser: Browser;
let page: Page;

const params = () => ({ patientId: place.clinic.patientId });
const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
const opens = (tab: string) =>
  page.goto(`${place.url}/clinic/patients/${place.clinic.patientId}/${tab}`);

beforeAll(async () => {
  [place, browser] = await Promise.all([givenClinicInBrowser(), launchBrowser()]);
  const { clinic } = place;
  await givenLife(clinic, 'day');
  const { version } = await givenDraft(clinic, 'step-1-guided-self-management');
  await clinic.ana.ask(activatePlan, { params: params(), body: { version } });
}, 180_000);
afterAll(async () => {
  await browser.close();
  await place.close();
});

beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  await page.goto(`${place.url}/clinic/`);
  await page.getByRole('button', { name: /^Ana/ }).click();
  await heading('Caseload');
});
afterEach(async () => {
  await page.context().close();
});

describe('by keyboard alone', () => {
  it('what the person said is marked as read, and the person sees it', async () => {
    const { clinic } = place;
    const { planId, version } = await planOf(clinic);
    const body = {
      responseId: newId<'PlanResponseId'>(),
      planId,
      planVersion: version,
      kind: 'comment',
      words: 'The walk is too long for me',
    };
    const operation = { opId: newId<'OpId'>(), seq: 1, kind: 'plan-response', body };
    const deviceId = newId<'DeviceId'>();
    await clinic.person.ask(pushOperations, {
      body: { ...params(), deviceId, operations: [operation] },
    });
    await opens('plan');
    await page.getByText('The walk is too long for me').waitFor();
    await presses(page, /^Mark as read/);
    await page.getByText(/^\s*Read by the team/).waitFor();
    expect((await clinic.person.ask(readMyPlan, {})).plan?.responses[0]?.seenAt).not.toBeNull();
  });

  it('a plan ends with a reason and is taken back', async () => {
    await opens('plan');
    await presses(page, 'End this plan');
    await heading(/^End the plan of/);
    expect(await violationsOn(page)).toEqual([]);
    await presses(page, 'End the plan');
    await page.getByText('Write a few words, so that the team can follow it.').waitFor();
    await types(page, 'Why it ends', 'Twelve weeks are over');
    await presses(page, 'End the plan');
    await page.getByText(/ended the last plan on/).waitFor();
    await page.getByText('Twelve weeks are over').waitFor();
    await presses(page, 'Take the ending back');
    await heading('Shared plan');
    expect((await planOf(place.clinic)).status).toBe('active');
  });

  it('care ends with a reason and begins again', async () => {
    await opens('people');
    await presses(page, 'Care ends or pauses');
    await presses(page, 'Record');
    await page.getByText('Choose a reason.').first().waitFor();
    await page.getByLabel('Why care ends or pauses').selectOption({ label: 'Pauses for a while' });
    await presses(page, 'Record');
    await page.getByText(/^not in care since/).waitFor();
    await presses(page, /is back in care$/);
    await page.getByText(/is in the care of this clinic/).waitFor();
    expect(await page.getByText(/^not in care since/).count()).toBe(0);
  });
});

describe('what matters to the person', () => {
  it('shows a colleague’s wording that came first, and saves over it only when told to', async () => {
    const { clinic } = place;
    await opens('plan');
    await page.getByRole('button', { name: /^Change what matters/ }).click();
    await page.getByLabel(/’s words$/).fill('To dance at the wedding');
    const { frameVersion: version } = await planOf(clinic);
    const body = { version, whatMatters: 'To walk to church', weeklyMinutesBudget: 90 };
    await clinic.ben.ask(savePlanFrame, { params: params(), body });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await heading('What Ben wrote, against yours');
    expect((await planOf(clinic)).whatMatters).toBe('To walk to church');
    await page.getByRole('button', { name: 'Save mine over it' }).click();
    await page
      .getByText('“To dance at the wedding”')
      .or(page.locator('q', { hasText: 'dance' }))
      .first()
      .waitFor();
    await page.getByRole('button', { name: /^History.*what matters$/ }).click();
    await page.locator('del', { hasText: 'walk' }).first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect((await planOf(clinic)).whatMatters).toBe('To dance at the wedding');
  });
});
