import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MyQuestionnaires } from '#assignment';
import type { Id, LocalDate } from '#kernel';
import { type Form, type FormItem, formOf, instruments } from '#measures';
import { violationsOn } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { builtPatientApp, type StaticApp, servedPatientApp } from '../support/built-apps.ts';
import { open, phoneContext, type Wishes } from '../support/patient-browser.ts';

let browser: Browser;
let app: StaticApp;
let built: Awaited<ReturnType<typeof builtPatientApp>>;
beforeAll(async () => {
  built = await builtPatientApp();
  [app, browser] = await Promise.all([servedPatientApp(built.folder), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await Promise.all([app.close(), browser.close()]);
  built.remove();
});

const occurrenceId = '00000000-0000-7000-8000-000000000001' as Id<'OccurrenceId'>;
const day = (text: string) => text as LocalDate;

/** Every questionnaire that a site may ask on its first day. */
const forms: readonly Form[] = instruments
  .filter(({ licence, inactive }) => licence.words === 'shipped' && inactive === null)
  .flatMap((instrument) => {
    const form = formOf(instrument, 'en');
    return form.ok ? [form.value] : [];
  });

/** What a page of it looks like: forms share few shapes, and a shape needs one look. */
const shapeOf = ({ credit, instruction }: Form, { options, number, askedWhen }: FormItem) =>
  [
    number === null ? options.length : `${number.min}-${number.max}-${number.step}`,
    number !== null && (number.low !== null || number.unit !== null),
    options.every(({ label, value }) => label === `${value}`),
    credit !== null,
    instruction !== null,
    askedWhen !== null,
  ].join();

const firstWith = new Map(
  forms.toReversed().flatMap((form) => form.items.map((item) => [shapeOf(form, item), form])),
);
const withNewShape = forms.filter((form) => [...firstWith.values()].includes(form));

const mine = (form: Form): MyQuestionnaires => ({
  due: [
    {
      occurrenceId,
      title: { en: 'Every week' },
      why: 'To see together what helps.',
      opens: day('2026-01-01'),
      due: day('2026-01-01'),
      closes: day('2027-12-31'),
      minutes: 1,
      thisWeek: true,
      sharesScore: false,
      reminded: false,
      studyId: null,
      answers: [],
      asking: {
        forms: [{ form, trigger: null }],
        sameAs: {},
        known: {},
        alarms: [],
        secondsPerQuestion: 8,
        chunkMinutes: 1_000,
      },
    },
  ],
  done: [],
  next: null,
  clinic: { name: 'Riverside', phone: '+1 555 0100' },
  crisisContacts: [],
});

const asked = (form: Form, heading: string): FormItem => {
  const said = heading.replaceAll(/\s+/g, ' ').trim();
  const item = form.items.find(({ text }) => text.replaceAll(/\s+/g, ' ').trim() === said);
  if (item === undefined) throw new Error(`${form.id}: "${said}" is not of this form`);
  return item;
};

/** From question to question with the keyboard alone, as far as the form goes. */
async function walk(
  form: Form,
  language: NonNullable<Wishes['language']>,
  look: (page: Page, item: FormItem) => Promise<'on' | 'enough'>,
): Promise<readonly string[]> {
  const answers = { '/api/me/questionnaires': mine(form) };
  const context = await phoneContext(browser, { language, answers });
  const page = await open(context, `${app.url}/app/questions/${occurrenceId}`);
  const met: string[] = [];
  while (met.length < form.items.length && (await page.locator('form').count()) > 0) {
    const item = asked(form, await page.locator('form h1').innerText());
    met.push(item.id);
    if ((await look(page, item)) === 'enough') break;
    await answer(page, item);
    await page.locator('form').evaluate((asking) => asking.setAttribute('data-answered', ''));
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () =>
        document.querySelector('form[data-answered]') === null &&
        document.querySelector('h1') !== null,
      undefined,
      { polling: 'raf' },
    );
  }
  await context.close();
  return met;
}

async function answer(page: Page, { options, number }: FormItem): Promise<void> {
  await page.keyboard.press('Tab');
  if ((await page.locator('form input[type=radio]').count()) > 0) {
    await page.keyboard.press('Space');
  } else {
    await page.keyboard.type(`${number?.min ?? options[0]?.value ?? 0}`);
  }
}

/** What a screen reader has: the question names its group, each answer says itself, once. */
async function isReadAloud(page: Page, item: FormItem): Promise<void> {
  const { legends, names, fields } = await page.locator('form').evaluate((asking) => ({
    legends: [...asking.querySelectorAll('fieldset > legend')].map((one) => one.textContent.trim()),
    names: [...asking.querySelectorAll<HTMLInputElement>('fieldset input[type=radio]')].map(
      ({ labels }) => labels?.[0]?.innerText.trim(),
    ),
    fields: asking.querySelectorAll('fieldset input:not([type=radio])').length,
  }));
  expect(legends).toEqual([item.text.trim()]);
  expect(new Set(names).size).toBe(names.length);
  expect(fields).toBe(names.length === 0 ? 1 : 0);
  // Zero to ten is read as numbers, with its words at the ends.
  const asWords = item.number === null && item.options.length !== 11;
  expect(names).toEqual(asWords ? item.options.map(({ label }) => label) : names);
}

/** How the words of the question itself are marked, whatever the page around them is in. */
const writtenAs = (page: Page) =>
  page.locator('form h1').evaluate((heading) => {
    const words = heading.querySelector('[lang]') ?? heading;
    return {
      lang: words.closest('[lang]')?.getAttribute('lang')?.split('-')[0],
      dir: getComputedStyle(words).direction,
    };
  });

const directions = { en: 'ltr', 'en-x-plain': 'ltr', ar: 'rtl' } as const;

/** Looks at each question of a shape that nobody has looked at in this language. */
function lookingOnce(
  form: Form,
  language: keyof typeof directions,
  looked: Set<string>,
  faults: string[],
) {
  const shapes = form.items.map((item) => shapeOf(form, item));
  const fresh = new Set(shapes.filter((shape) => !looked.has(shape)));
  return async (page: Page, item: FormItem): Promise<'on' | 'enough'> => {
    const shape = shapeOf(form, item);
    if (fresh.delete(shape)) {
      looked.add(shape);
      faults.push(...(await violationsOn(page)));
      const dir = await page.getAttribute('html', 'dir');
      if (dir !== directions[language]) faults.push(`${item.id}: the page reads ${dir}`);
      const words = await writtenAs(page);
      if (words.lang !== 'en' || words.dir !== 'ltr')
        faults.push(`${item.id}: marked ${words.lang}, ${words.dir}`);
    }
    return fresh.size === 0 ? 'enough' : 'on';
  };
}

const lookedAt = new Set<string>();
it.each(forms.map((form) => [form.id, form] as const))(
  '%s is asked and answered with the keyboard, each question and answer read aloud',
  async (_id, form) => {
    const faults: string[] = [];
    const look = lookingOnce(form, 'en', lookedAt, faults);
    const met = await walk(form, 'en', async (page, item) => {
      await isReadAloud(page, item);
      await look(page, item);
      return 'on';
    });
    const always = form.items.filter(({ askedWhen }) => askedWhen === null).map(({ id }) => id);
    expect(met).toEqual(expect.arrayContaining(always));
    expect(faults).toEqual([]);
  },
);

describe.each(['en-x-plain', 'ar'] as const)('on a page in %s', (language) => {
  const looked = new Set<string>();
  it.each(withNewShape.map((form) => [form.id, form] as const))(
    'no question of a shape like those of %s breaks an accessibility rule',
    async (_id, form) => {
      const faults: string[] = [];
      await walk(form, language, lookingOnce(form, language, looked, faults));
      expect(faults).toEqual([]);
    },
  );
});
