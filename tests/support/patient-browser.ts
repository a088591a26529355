import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import * as rosa from './rosas-record.ts';

export type Answers = Readonly<Record<string, unknown>>;

/** What the server answers, by path without its query. A number answers with that status. */
export const answersOfRosa: Answers = {
  '/api/me': rosa.me(),
  '/api/me/plan': rosa.myPlan,
  '/api/me/safety-plan': rosa.safetyPlan,
  '/api/me/diary': rosa.diary,
  '/api/me/circle': rosa.circle,
  '/api/me/audit': rosa.whoLooked,
  '/api/me/family': rosa.family,
  '/api/me/intake': rosa.intake,
  [`/api/me/circle/${rosa.tom}/preview`]: rosa.family,
  '/api/me/sessions': { sessions: [] },
  '/api/intake/open': { patientId: rosa.intake.patient.patientId, expiresAt: rosa.now },
  '/demo/cast': { people: [] },
};

export type Wishes = {
  readonly theme?: 'light' | 'dark' | 'dim';
  readonly language?: 'en' | 'en-x-plain' | 'ar' | 'es';
  /** What the device speaks, where nobody chose a language on it. */
  readonly locale?: string;
  readonly width?: number;
  readonly answers?: Answers;
};

/** A phone with its own memory, whose server is `answers`; its clock stands on Rosa's morning. */
export async function phoneContext(browser: Browser, wishes: Wishes = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: wishes.width ?? 390, height: 844 },
    locale: wishes.locale ?? 'en-GB',
    timezoneId: 'Europe/Berlin',
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
  });
  await context.clock.install({ time: rosa.now });
  await context.addInitScript(
    ({ theme, language }) => {
      localStorage.setItem('sinew.theme', theme);
      if (language !== null) localStorage.setItem('sinew.language', language);
      localStorage.setItem('sinew.language-chosen', 'yes');
    },
    {
      theme: wishes.theme ?? 'light',
      language: wishes.language ?? (wishes.locale === undefined ? 'en' : null),
    },
  );
  await context.route(/\/(api|demo)\//, answerFrom({ ...answersOfRosa, ...wishes.answers }));
  return context;
}

const answerFrom = (answers: Answers) => async (route: Route) => {
  const { pathname } = new URL(route.request().url());
  if (pathname === '/api/me/operations') {
    const refused = answers[pathname] as Refused | undefined;
    return route.fulfill({ json: answerAll(route, refused) });
  }
  if (pathname === '/api/me/intake/answers') return route.fulfill({ json: keepAll(route) });
  const answer = answers[pathname];
  if (answer === undefined) return route.fulfill({ status: 404, json: problem(404) });
  if (typeof answer === 'number') return route.fulfill({ status: answer, json: problem(answer) });
  return route.fulfill({ json: answer });
};

const problem = (status: number) => ({ status, code: 'test', title: 'A test said so.' });

type Refused = { readonly kind: string; readonly title: string };

/** Takes everything; of one kind it may take nothing. */
function answerAll(route: Route, refused: Refused | undefined) {
  const { operations } = route.request().postDataJSON() as {
    operations: { opId: string; kind: string }[];
  };
  const answers = operations.map(({ opId, kind }) => {
    const isRefused = kind === refused?.kind;
    return {
      opId,
      result: isRefused ? 'rejected' : 'done',
      problem: isRefused ? { code: 'test', title: refused.title, fields: [] } : null,
      effect: null,
    };
  });
  return { answers, gap: null };
}

function keepAll(route: Route) {
  const { answers } = route.request().postDataJSON() as { answers: { answerId: string }[] };
  const results = answers.map(({ answerId }) => ({
    answerId,
    result: 'done',
    field: null,
    message: null,
  }));
  return { results, alarm: false };
}

/** A page of the app, once its heading stands. */
export async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector('h1');
  return page;
}
