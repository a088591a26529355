import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import {
  type ClinicInBrowser,
  givenClinicInBrowser,
  presses,
  tabTo,
  types,
} from '../support/clinic-browser.ts';
import { begins, medicineNamed, medicinesOf, onList, tablets } from '../support/medicine-story.ts';

let place: ClinicInBrowser;
let browser: Browser;
let page: Page;

const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
const opensMedicines = async () => {
  await page.goto(`${place.url}/clinic/patients/${place.clinic.patientId}/medicines`);
  await heading('Medicines taken');
};

beforeAll(async () => {
  [place, browser] = await Promise.all([givenClinicInBrowser(), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await place.close();
});

beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  await page.goto(`${place.url}/clinic/`);
  await page.getByRole('button', { name: /^Dr Okoro/ }).click();
  await heading('Caseload');
});
afterEach(async () => {
  await page.context().close();
});

describe('medicines by keyboard alone', () => {
  it('begins a medicine with its purpose and watch, and sees the clash while writing (RH2)', async () => {
    await begins(place.clinic, medicineNamed('Oxycodone', tablets('20 mg', 3, '2024-02-01')));
    await opensMedicines();
    await presses(page, 'Add a medicine');
    await heading('Add a medicine');
    await types(page, /^Name, as the person/, 'Diazepam');
    await page.getByText('As written, ', { exact: false }).first().waitFor();
    await types(page, /^Strength, as on the box/, '5 mg');
    await types(page, 'How much at a time', '1');
    await types(page, 'How often', '1');
    await page
      .getByText(/Naloxone at home/)
      .first()
      .waitFor();
    await types(page, /^What it is for/, 'sleep');
    expect(await violationsOn(page)).toEqual([]);
    await presses(page, 'Save');
    await page.getByRole('rowheader', { name: /^Diazepam 5 mg/ }).waitFor();
    expect(onList(await medicinesOf(place.clinic), 'Diazepam')).toMatchObject({
      strength: '5 mg',
      dose: 1,
      times: 1,
      indication: 'sleep',
    });
  });

  it('reads the whole list through in one pass with arrows and Tab', async () => {
    await opensMedicines();
    await presses(page, 'Read the list through together');
    await heading('Read the list through together');
    const { medicines } = await medicinesOf(place.clinic);
    for (const { name } of medicines) {
      // The first option of each medicine is the next stop.
      await tabTo(page, 'Takes it as written');
      await page.keyboard.press('Space');
      expect(name).not.toBe('');
    }
    await tabTo(page, 'No, this is all');
    await page.keyboard.press('Space');
    await presses(page, 'Keep what was said');
    await page.getByText('The list was read through, and there was nothing else.').waitFor();
    const { review } = await medicinesOf(place.clinic);
    expect(review).toMatchObject({ wholeList: true, nothingElse: true });
  });

  it('drafts a taper, is stopped by one that is too fast, and agrees to a slow one (PCP3)', async () => {
    await opensMedicines();
    await presses(page, 'Lower Oxycodone 20 mg step by step');
    await heading('Lower Oxycodone 20 mg step by step');
    await page.getByText('These steps stay within the limits.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await tabTo(page, 'mg a day');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('40');
    await page.getByText(/An opioid is to be lowered too fast/).waitFor();
    await presses(page, 'Agreed with the person');
    await page.getByText('Write down why, or go slower.').waitFor();
    await tabTo(page, 'mg a day');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('54');
    await page.getByText('These steps stay within the limits.').waitFor();
    await presses(page, 'Agreed with the person');
    await page.getByText('Choose one.').waitFor();
    const wish = page.getByLabel('What the person says about it');
    await wish.selectOption({ label: 'Agrees to this pace' });
    await presses(page, 'Agreed with the person');
    await heading('Taper of Oxycodone 20 mg');
    const read = await medicinesOf(place.clinic);
    expect(read.tapers).toMatchObject([{ state: 'agreed', startDaily: 60, reason: null }]);
    expect(onList(read, 'Oxycodone')).toMatchObject({ version: 1, times: 3 });
  });
});

/** A laptop at 200 % has half its pixels; a narrow phone has 320 of them. */
describe('the list on a narrow screen', () => {
  beforeAll(async () => {
    await begins(place.clinic, medicineNamed('Metformin', tablets('500 mg', 2, '2024-02-01')));
  });

  it.each([320, 640])(
    'shows each medicine as a card and never scrolls sideways at %i px',
    async (width) => {
      await page.setViewportSize({ width, height: 800 });
      await opensMedicines();
      const region = page.getByRole('region', { name: 'What is taken, one medicine a row' });
      await region
        .getByText('Last said', { exact: true })
        .and(region.locator('span'))
        .first()
        .waitFor();
      const [whole, list] = [page.locator('html'), region];
      for (const each of [whole, list]) {
        expect(await each.evaluate((el) => el.scrollWidth - el.clientWidth)).toBeLessThanOrEqual(0);
      }
      expect(await violationsOn(page)).toEqual([]);
    },
  );

  it('is a table with its headings where there is room', async () => {
    await opensMedicines();
    await page.getByRole('columnheader', { name: 'Last said' }).waitFor();
    expect(await page.locator('.heading-beside').first().isVisible()).toBe(false);
  });
});

describe('what is taken over', () => {
  const opensForm = async (name: string, strength: string) => {
    await opensMedicines();
    await presses(page, 'Add a medicine');
    await types(page, /^Name, as the person/, name);
    await types(page, /^Strength, as on the box/, strength);
  };
  const watched = () => page.getByRole('group', { name: /^Watch in the first/ });

  it('since when is asked where nobody knows it, and what is taken for long is watched by nobody', async () => {
    await opensForm('Sertraline', '50 mg');
    await page.getByRole('group', { name: /^Was it begun in the last 14 days/ }).waitFor();
    expect(await watched().count()).toBe(0);
    await presses(page, 'Save');
    await page.getByRole('link', { name: /^Say whether it was begun lately/ }).waitFor();
    await page.getByLabel('Yes', { exact: true }).check();
    expect(await watched().getByRole('checkbox', { checked: true }).count()).toBeGreaterThan(0);
    await page.getByLabel('No, longer ago').check();
    expect(await watched().count()).toBe(0);
    await presses(page, 'Save');
    await page.getByRole('rowheader', { name: /^Sertraline 50 mg/ }).waitFor();
  });
});
