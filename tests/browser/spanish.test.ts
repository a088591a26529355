import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntakeAnswers, type IntakeState, questionsFor } from '#intake';
import type { LocalDate } from '#kernel';
import { violationsOn } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { builtPatientApp, type StaticApp, servedPatientApp } from '../support/built-apps.ts';
import { open, phoneContext, type Wishes } from '../support/patient-browser.ts';
import * as rosa from '../support/rosas-record.ts';

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

const token = 'a'.repeat(43);
const inSpanish: IntakeState = {
  ...rosa.intake,
  patient: { ...rosa.intake.patient, language: 'es' },
};
const aSpanishPhone = { locale: 'es-US' } as const;

/** The intake by link at a question; everything before it was answered on another device. */
function stateAt(questionId: string | null): IntakeState {
  if (questionId === null) return inSpanish;
  const led: IntakeAnswers = { phq4_1: 2, phq4_2: 2, phq4_3: 2, phq4_4: 2 };
  const asked = questionsFor(led, inSpanish);
  const at = asked.findIndex(({ id }) => id === questionId);
  const answers = asked.slice(0, at).map(({ id, instrument }) => ({
    item: id,
    value: id === 'consent' ? true : (led[id] ?? (instrument === null ? null : 0)),
    answeredAt: rosa.now,
  }));
  return { ...inSpanish, answers };
}

type At = readonly [context: BrowserContext, page: Page];
async function opensAt(
  questionId: string | null,
  wishes: Wishes = aSpanishPhone,
  state = stateAt(questionId),
): Promise<At> {
  const context = await phoneContext(browser, { ...wishes, answers: { '/api/me/intake': state } });
  const page = await open(context, `${app.url}/app/intake#${token}`);
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('es');
  await page.locator('h1').first().waitFor();
  return [context, page];
}

const heading = (page: Page) => page.locator('h1').first().innerText();
const becomes = (page: Page, words: string) => expect.poll(() => heading(page)).toBe(words);
const presses = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).click();

/** Words that the page itself does not mark as English. */
const unmarked = (page: Page) =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const marked of copy.querySelectorAll('[lang="en"], noscript, script, style'))
      marked.remove();
    return copy.textContent ?? '';
  });
const englishLeft = async (page: Page) =>
  (await unmarked(page)).match(/\b(the|your|you|and|with|skip|please|question)\b/gi) ?? [];

describe('the first evening of Rosa, by a link in Spanish (PT-A)', () => {
  it('welcomes her in Spanish on a phone that speaks Spanish, without an account', async () => {
    const [context, page] = await opensAt(null);
    await page.getByText('Solo su equipo de salud ve esto').waitFor();
    expect(await page.getByRole('radio', { name: 'Español' }).isChecked()).toBe(true);
    expect(await englishLeft(page)).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
    await presses(page, 'Empezar');
    await becomes(page, '¿Qué le trae por aquí?');
    await context.close();
  });

  it('opens in Spanish on a phone that speaks English too, for the clinic writes to her in Spanish', async () => {
    const [context, page] = await opensAt('pain-since', { locale: 'en-US' });
    await becomes(page, '¿Desde hace cuánto tiene este dolor?');
    expect(await englishLeft(page)).toEqual([]);
    await context.close();
  });

  it('asks on the body map in Spanish, and reads each place out', async () => {
    const [context, page] = await opensAt('body-map');
    await becomes(page, '¿Dónde le duele y cuánto?');
    await page.locator('[data-region="left-knee"]').first().click();
    const read = await page.locator('form').ariaSnapshot();
    expect(read).toContain('Usted eligió: Rodilla izquierda');
    expect(read).toContain('group "Rodilla izquierda: ¿cómo es?"');
    expect(read).toContain('checkbox "Hormigueo, dormido"');
    expect(await englishLeft(page)).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
    await context.close();
  });

  it('asks what was tried and whether it worked, a row each', async () => {
    const [context, page] = await opensAt('treatments');
    const read = await page.locator('form').ariaSnapshot();
    expect(read).toContain('group "Ejercicio o terapia física"');
    expect(read).toContain('radio "Ayudó mucho"');
    expect(await violationsOn(page)).toEqual([]);
    await context.close();
  });

  it('says before the first question in English that it is, and marks it as English', async () => {
    const [context, page] = await opensAt('peg_1');
    await page.getByText('algunas preguntas están solo en inglés').waitFor();
    expect(await page.locator('h1 [lang="en"], legend [lang="en"]').count()).toBeGreaterThan(0);
    await context.close();
  });

  it('asks item 9 in Spanish, and shows whom to call before anything else', async () => {
    const [context, page] = await opensAt('phq9_9');
    await becomes(
      page,
      'Pensamientos de que estaría mejor muerto(a) o de lastimarse de alguna manera',
    );
    await page.getByRole('radio', { name: 'Varios días' }).check();
    await presses(page, 'Continuar');
    await becomes(page, 'Gracias por contarnos');
    expect(await page.getByRole('link', { name: /^Llam/ }).count()).toBeGreaterThan(0);
    expect(await violationsOn(page)).toEqual([]);
    await context.close();
  });

  it('may be left at any time, and says that all is kept', async () => {
    const [context, page] = await opensAt('pain-since');
    await presses(page, 'Guardar y parar');
    await becomes(page, 'Guardado. Tómese su tiempo');
    expect(await englishLeft(page)).toEqual([]);
    await presses(page, 'Seguir ahora');
    await becomes(page, '¿Desde hace cuánto tiene este dolor?');
    await context.close();
  });

  it('ends with one page that believes her and says what happens next, when and who', async () => {
    const done: IntakeState = {
      ...stateAt('expectations'),
      submittedAt: rosa.now,
      next: {
        words: {
          en: 'Thank you. Your team reads your answers and calls you to talk about the next step.',
          es: 'Gracias. Su equipo lee sus respuestas y le llama para hablar del próximo paso.',
        },
        by: '2026-11-30' as LocalDate,
        who: 'Green Lane Clinic',
      },
    };
    const [context, page] = await opensAt(null, aSpanishPhone, done);
    await becomes(page, 'Gracias, Rosa');
    await page.getByText('Su dolor es real').waitFor();
    await page.getByText('a más tardar el lunes, 30 de noviembre').waitFor();
    expect(await englishLeft(page)).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
    await context.close();
  });

  it.each([null, 'body-map', 'treatments', 'matters-picks'])(
    'at question %s it fits half a phone, which is what zooming to twice the size leaves',
    async (questionId) => {
      const [context, page] = await opensAt(questionId, { ...aSpanishPhone, width: 195 });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBe(0);
      await context.close();
    },
  );
});

/** So tall that the tabs at the foot cover nothing. */
const tall = 3000;

describe('the app in Spanish', () => {
  it.each([
    ['', 'Buenos días, Rosa'],
    ['/check-in', 'Registro del día'],
    ['/plan', 'Mi plan'],
    ['/team', 'Mi equipo'],
    ['/safety-plan', 'Mi plan de seguridad'],
    ['/settings', 'Ajustes'],
  ])('speaks Spanish on /app%s, and axe has nothing to say', async (path, title) => {
    const context = await phoneContext(browser, { language: 'es' });
    const page = await open(context, `${app.url}/app${path}`);
    await page.setViewportSize({ width: 390, height: tall });
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('es');
    expect(await page.locator('h1').first().innerText()).toBe(title);
    expect(await violationsOn(page)).toEqual([]);
    await context.close();
  });
});
