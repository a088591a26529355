import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MyQuestionnaires } from '#assignment';
import type { Id, LocalDate } from '#kernel';
import { type Form, formOf, peg } from '#measures';
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

/** One question in words of the clinic's own, as a site brings them in Arabic. */
const inArabic: Form = {
  id: 'own',
  version: 1,
  language: 'ar',
  title: 'المزاج',
  instruction: 'خلال الأسبوع الماضي:',
  items: [
    {
      id: 'own_1',
      concept: 'own.1',
      text: 'هل كنت قلقًا؟',
      options: ['أبدًا', 'أحيانًا', 'دائمًا'].map((label, value) => ({ value, label })),
      number: null,
      askedWhen: null,
    },
  ],
  credit: null,
  minutes: 1,
};
const inEnglish = (): Form => {
  const form = formOf(peg, 'en');
  if (!form.ok) throw new Error('PEG ships in English.');
  return form.value;
};

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
      sharesScore: true,
      reminded: false,
      studyId: null,
      answers: [],
      asking: {
        forms: [{ form, trigger: null }],
        sameAs: {},
        known: {},
        alarms: [],
        secondsPerQuestion: 8,
        chunkMinutes: 5,
      },
    },
  ],
  done: [],
  next: null,
  clinic: { name: 'Riverside', phone: '+1 555 0100' },
  crisisContacts: [],
});

async function readAloud(language: NonNullable<Wishes['language']>, form: Form): Promise<string> {
  const answers = { '/api/me/questionnaires': mine(form) };
  const context = await phoneContext(browser, { language, answers });
  const page = await open(context, `${app.url}/app/questions/${occurrenceId}`);
  await page.locator('form').waitFor();
  const read = await page.locator('main').ariaSnapshot();
  expect(await violationsOn(page)).toEqual([]);
  await context.close();
  return read;
}

it('a question in English, as a screen reader has it', async () => {
  expect(await readAloud('en', inEnglish())).toMatchInlineSnapshot(`
    "- main:
      - group "What number best describes your pain on average in the past week?":
        - heading "What number best describes your pain on average in the past week?" [level=1]
        - radio "0"
        - text: "0"
        - radio "1"
        - text: "1"
        - radio "2"
        - text: "2"
        - radio "3"
        - text: "3"
        - radio "4"
        - text: "4"
        - radio "5"
        - text: "5"
        - radio "6"
        - text: "6"
        - radio "7"
        - text: "7"
        - radio "8"
        - text: "8"
        - radio "9"
        - text: "9"
        - radio "10"
        - text: "10"
        - paragraph: 0 No pain 10 Pain as bad as you can imagine
      - button "Continue"
      - button "Skip this question"
      - paragraph:
        - strong: Feeling upset?
      - group: Take a calm minute
      - button "Talk to someone now"
      - button "Skip all of these""
  `);
});

it('on a page in plain words the words of the questionnaire stay as they are', async () => {
  expect(await readAloud('en-x-plain', inEnglish())).toMatchInlineSnapshot(`
    "- main:
      - group "What number best describes your pain on average in the past week?":
        - heading "What number best describes your pain on average in the past week?" [level=1]
        - radio "0"
        - text: "0"
        - radio "1"
        - text: "1"
        - radio "2"
        - text: "2"
        - radio "3"
        - text: "3"
        - radio "4"
        - text: "4"
        - radio "5"
        - text: "5"
        - radio "6"
        - text: "6"
        - radio "7"
        - text: "7"
        - radio "8"
        - text: "8"
        - radio "9"
        - text: "9"
        - radio "10"
        - text: "10"
        - paragraph: 0 No pain 10 Pain as bad as you can imagine
      - button "Continue"
      - button "Skip this question"
      - paragraph:
        - strong: Feeling upset?
      - group: Take a calm minute
      - button "Talk to someone now"
      - button "Skip all of these""
  `);
});

it('a question in Arabic, everything around it too', async () => {
  expect(await readAloud('ar', inArabic)).toMatchInlineSnapshot(`
    "- main:
      - group "هل كنت قلقًا؟":
        - heading "هل كنت قلقًا؟" [level=1]
        - paragraph: "خلال الأسبوع الماضي:"
        - radio "أبدًا"
        - text: أبدًا
        - radio "أحيانًا"
        - text: أحيانًا
        - radio "دائمًا"
        - text: دائمًا
      - button "متابعة"
      - button "تخطي هذا السؤال"
      - paragraph:
        - strong: هل تشعر بالضيق؟
      - group: دقيقة هدوء
      - button "التحدث مع شخص الآن"
      - button "تخطَّ هذه كلها""
  `);
});
