import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordFact } from '#profile';
import { launchBrowser } from '../support/browser.ts';
import { newId } from '../support/clinic.ts';
import { type ClinicInBrowser, givenClinicInBrowser } from '../support/clinic-browser.ts';
import { anIntake, givenLink, givenPhone, givenRegistered } from '../support/intake-story.ts';

let place: ClinicInBrowser;
let browser: Browser;

beforeAll(async () => {
  [place, browser] = await Promise.all([givenClinicInBrowser(), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await place.close();
});

async function signedIn(name: RegExp): Promise<Page> {
  // Far from the clinic, so that its day and the reader’s are often two.
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    timezoneId: 'Pacific/Auckland',
  });
  const page = await context.newPage();
  await page.goto(`${place.url}/clinic/`);
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('heading', { name: 'Caseload' }).waitFor();
  return page;
}

/** CC3: the proposal explains itself, the person chooses and vetoes, a person decides, the plan is drafted. */
it('a step proposal from its reasons to the drafted plan', async () => {
  const { clinic, url } = place;
  const patientId = await givenRegistered(clinic, 'Rosa', 'Marín');
  const phone = await givenPhone(clinic, await givenLink(clinic, patientId));
  await phone.answers(anIntake);
  await phone.submits();

  const ana = await signedIn(/^Ana/);
  await ana.goto(`${url}/clinic/patients/${patientId}/step`);
  await ana.getByRole('heading', { name: 'Combined care with a care manager' }).waitFor();
  await ana
    .getByText(/^PHQ-9 is 10 or more/)
    .first()
    .waitFor();
  await ana.getByText('Next contact by').waitFor();
  await ana.getByRole('heading', { name: 'What would move it up' }).waitFor();
  await ana.getByText('PHQ-9 is 20 or more').first().waitFor();
  expect(await ana.getByText('PCL-5 total').count()).toBeGreaterThan(0);

  await ana.getByRole('button', { name: 'Note what Rosa prefers' }).click();
  await ana
    .getByRole('radio', { name: /^An antidepressant/ })
    .first()
    .check();
  await ana.getByLabel('Rosa does not want').selectOption({ label: 'Psychotherapy' });
  await ana.getByRole('button', { name: 'Save', exact: true }).click();
  await ana.getByText('Does not want:').waitFor();

  await ana.getByRole('button', { name: 'Accept', exact: true }).click();
  await ana.getByRole('button', { name: 'Accept and record' }).click();
  await ana.getByRole('heading', { name: /^Now: Step 2/ }).waitFor();
  await ana.goto(`${url}/clinic/patients/${patientId}/plan`);
  await ana.getByText('Walk by the clock').first().waitFor();
  expect(await ana.getByText('Talking therapy for pain and mood').count()).toBe(0);

  // A talk is noted where the step stands.
  await ana.goto(`${url}/clinic/patients/${patientId}/step`);
  await ana.getByRole('button', { name: 'Note a talk' }).click();
  await ana.getByRole('button', { name: 'Save', exact: true }).click();
  await ana.getByText(/^Last talk on/).waitFor();
}, 240_000);

/** CC3: who overrules a proposal says why, in a code and in words, and the whole team reads it. */
it('an overruled proposal stays in sight for the team', async () => {
  const { clinic, url } = place;
  const patientId = await givenRegistered(clinic, 'Inés', 'Duarte');
  const phone = await givenPhone(clinic, await givenLink(clinic, patientId));
  await phone.answers(anIntake);
  await phone.submits();

  const wu = await signedIn(/^Dr Wu/);
  await wu.goto(`${url}/clinic/patients/${patientId}/step`);
  await wu.getByRole('button', { name: 'Decline' }).click();
  await wu.getByLabel('Why not').selectOption({ index: 1 });
  await wu.getByLabel(/^Reason, for the team/).fill('Wants to try the class first.');
  await wu.getByRole('button', { name: 'Record the refusal' }).click();
  await wu.getByText('overruled').waitFor();

  const ben = await signedIn(/^Ben/);
  await ben.goto(`${url}/clinic/patients/${patientId}/step`);
  await ben.getByText('overruled').waitFor();
  await ben.getByText('Wants to try the class first.').waitFor();
  expect(await ben.getByText('Wants to try the class first.').count()).toBe(1);
}, 240_000);

/** PCP2: pain and mood in the room, the step at once, a shared decision, and the question to the team. */
it('asks in the room with few taps, starts self-management at once and asks the team', async () => {
  const { clinic, url } = place;
  const patientId = await givenRegistered(clinic, 'Mina', 'Kovac');
  await clinic.okoro.ask(recordFact, {
    params: { patientId },
    body: { factId: newId<'FactId'>(), name: 'pain-since', value: '2024-03-01' },
  });
  const okoro = await signedIn(/^Dr Okoro/);
  await okoro.goto(`${url}/clinic/patients/${patientId}/step`);
  let taps = 0;
  const tap = async (press: () => Promise<void>) => {
    taps += 1;
    await press();
  };
  await tap(() => okoro.getByRole('button', { name: 'Ask PEG and PHQ-4 now' }).click());
  await okoro.getByRole('button', { name: 'Save and hand in' }).waitFor();
  // An empty round is not handed in.
  await okoro.getByRole('button', { name: 'Save and hand in' }).click();
  await okoro.getByText(/^Nothing is answered yet/).waitFor();
  const groups = okoro.locator('fieldset').filter({ has: okoro.getByRole('radio') });
  await expect.poll(() => groups.count()).toBe(7);
  for (const at of [0, 1, 2]) {
    await tap(() => groups.nth(at).getByRole('radio', { name: '6', exact: true }).check());
  }
  for (const at of [3, 4, 5, 6]) {
    await tap(() => groups.nth(at).getByRole('radio').first().check());
  }
  await tap(() => okoro.getByRole('button', { name: 'Save and hand in' }).click());
  await okoro.getByRole('heading', { name: 'Guided self-management', exact: true }).waitFor();
  await okoro
    .getByText(/^PEG 6/)
    .first()
    .waitFor();
  await tap(() => okoro.getByRole('radio', { name: /^Ask the team, with a question/ }).check());
  await okoro.getByLabel('Your question to the team').fill('Would a class be enough?');
  await tap(() => okoro.getByRole('button', { name: 'Keep what we decided' }).click());
  await okoro.getByText(/^Last talk on/).waitFor();
  expect(taps).toBeLessThanOrEqual(12);

  await okoro.goto(`${url}/clinic/patients/${patientId}/plan`);
  await okoro.getByText('How pain works').first().waitFor();
  const ana = await signedIn(/^Ana/);
  await ana.goto(`${url}/clinic/worklist`);
  await ana
    .getByText(/Would a class be enough/)
    .first()
    .waitFor();
}, 240_000);
