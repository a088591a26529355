import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoSignIn } from '#accounts';
import { keepAdaptiveTest, listAdaptiveTests, openAdaptiveTest } from '#assignment';
import { enterForm } from '#entry';
import { exportOccasion } from '#exchange';
import type { LocalDate } from '#kernel';
import { bankStatement, endBank, loadBank } from '#library';
import {
  type AdaptiveAnswer,
  adaptiveStep,
  estimateOf,
  readMeasures,
  readOccasion,
  readyBank,
} from '#measures';
import { type Client, clientOf } from '../support/client.ts';
import { type Clinic, givenClinic, givenPerson, newId } from '../support/clinic.ts';
import { givenSite, givenStaff } from '../support/people.ts';

const bank = {
  id: 'low-mood',
  version: '2.1',
  name: { en: 'Low mood' },
  credit: 'Made up for tests.',
  language: 'en',
  recallDays: 7,
  better: 'lower' as const,
  items: Array.from({ length: 20 }, (_, at) => ({
    id: `q${at}`,
    text: { en: `I felt low (${at}).` },
    options: ['never', 'rarely', 'sometimes', 'often', 'always'].map((en) => ({ en })),
    a: 1.6 + (at % 4) / 2,
    b: [-1, 0, 0.8, 1.6].map((threshold) => threshold + (at % 5) / 8),
  })),
};
const loadOf = (changes: object = {}) => ({
  body: {
    bankId: bank.id,
    bank,
    statement: bankStatement,
    basis: 'licence' as const,
    reference: 'No. 17',
    inNameOf: 'The medical director',
    until: '2026-12-31' as LocalDate,
    ...changes,
  },
});

let clinic: Clinic;
let sam: Client;
let elsewhere: Client;
let patientId: Clinic['patientId'];

async function staffAt(siteId: Clinic['siteId'], role: 'administrator' | 'coordinator') {
  const account = await givenStaff(clinic.database, siteId, role);
  const client = clientOf(clinic.server.fastify);
  await client.ask(demoSignIn, { body: { accountId: account.accountId } });
  return client;
}

beforeAll(async () => {
  clinic = await givenClinic('2026-03-09T15:00:00.000Z');
  sam = await staffAt(clinic.siteId, 'administrator');
  elsewhere = await staffAt(await givenSite(clinic.database, 'Elsewhere'), 'coordinator');
});
beforeEach(async () => {
  clinic.at('2026-03-09T15:00:00.000Z');
  await sam.ask(loadBank, loadOf());
  patientId = await givenPerson(clinic.database, clinic.siteId);
});

const offered = async () =>
  (await clinic.wu.ask(listAdaptiveTests, { params: { patientId } })).banks;
const opened = () => clinic.wu.ask(openAdaptiveTest, { params: { patientId, bankId: bank.id } });

/** Asks as the screen does; everything is answered with one option. */
async function asked(option = 3) {
  const test = await opened();
  const answers: AdaptiveAnswer[] = [];
  let step = adaptiveStep(readyBank(test.bank), answers, test.rule);
  while (!step.done) {
    answers.push({ item: step.next.id, option });
    step = adaptiveStep(readyBank(test.bank), answers, test.rule);
  }
  return { load: test.load, answers, because: step.because };
}

type Changes = Partial<{ load: number; answers: readonly AdaptiveAnswer[]; bankId: string }>;
const testOf = (load: number, answers: readonly AdaptiveAnswer[], changes: Changes = {}) => ({
  params: { patientId, occasionId: newId<'AdaptiveTestId'>() },
  body: {
    bankId: bank.id,
    load,
    mode: 'telephone' as const,
    ...changes,
    answers: [...(changes.answers ?? answers)],
  },
});

describe('an adaptive test asked with a person', () => {
  it('is offered with the bank the clinic loaded, and stops when it is precise enough', async () => {
    expect(await offered()).toEqual([{ bankId: bank.id, name: bank.name, questions: 20 }]);
    const { answers, because } = await asked();
    expect(because).toBe('precise');
    expect(answers.length).toBeGreaterThanOrEqual(4);
    expect(answers.length).toBeLessThanOrEqual(12);
  });

  it('is scored by the server and stands among the measures with its error', async () => {
    const { load, answers } = await asked();
    const kept = await clinic.wu.ask(keepAdaptiveTest, testOf(load, answers));
    const { t, tError } = estimateOf(readyBank(bank), answers);
    expect(kept.t).toBeCloseTo(t, 10);
    expect(kept.error).toBeCloseTo(tError, 10);
    expect(kept.inWords.en).toMatch(/^Low mood \d+(\.\d)? ± \d(\.\d)? \(standard error\)\.$/);
    expect(kept.answered).toBe(answers.length);

    const { measures } = await clinic.wu.ask(readMeasures, { params: { patientId } });
    expect(measures).toMatchObject([
      {
        title: { en: 'Low mood' },
        range: { min: 0, max: 100 },
        inWords: kept.inWords,
        readings: [{ day: '2026-03-09', status: 'scored', mode: 'telephone', missing: [] }],
      },
    ]);
  });

  it('shows what was asked and answered, and leaves with an export without the licensed words', async () => {
    const { load, answers } = await asked();
    const test = testOf(load, [...answers.slice(0, 4), { item: 'q19', option: null }]);
    await clinic.wu.ask(keepAdaptiveTest, test);
    const { measures } = await clinic.wu.ask(readMeasures, { params: { patientId } });
    const scoreId = measures[0]?.readings[0]?.scoreId as never;
    const { items } = await clinic.wu.ask(readOccasion, { params: { patientId, scoreId } });
    expect(items).toHaveLength(5);
    expect(items[0]).toMatchObject({
      asked: { en: expect.stringMatching(/^I felt low/) },
      answer: { en: 'often' },
    });
    expect(items[4]).toMatchObject({ asked: { en: 'I felt low (19).' }, value: null });

    const out = await clinic.wu.ask(exportOccasion, {
      params: { patientId, occasionId: test.params.occasionId },
      query: { language: 'en' },
    });
    const bundle = JSON.stringify(out);
    expect(bundle).toContain('Low mood: T');
    expect(bundle).not.toContain('I felt low');
  });

  it('asked again later, tells the change by both errors', async () => {
    const first = await asked(4);
    await clinic.wu.ask(keepAdaptiveTest, testOf(first.load, first.answers));
    clinic.at('2026-04-06T15:00:00.000Z');
    const second = await asked(1);
    await clinic.wu.ask(keepAdaptiveTest, testOf(second.load, second.answers));
    const { measures } = await clinic.wu.ask(readMeasures, { params: { patientId } });
    expect(measures[0]?.inWords.en).toContain('better, reliable');
    expect(measures[0]?.inWords.en).toContain('1.96 standard errors of the difference');
  });

  it('sent twice, even at once, is one test; the same id with other answers is refused', async () => {
    const { load, answers } = await asked();
    const test = testOf(load, answers);
    const [one, two] = await Promise.all([
      clinic.wu.ask(keepAdaptiveTest, test),
      clinic.wu.ask(keepAdaptiveTest, test),
    ]);
    expect(two).toEqual(one);
    const { measures } = await clinic.wu.ask(readMeasures, { params: { patientId } });
    expect(measures[0]?.readings).toHaveLength(1);
    const other = { ...test, body: { ...test.body, answers: test.body.answers.slice(1) } };
    expect(await clinic.wu.refusal(keepAdaptiveTest, other)).toMatchObject({
      status: 409,
      code: 'test-id-reused',
    });
  });
});

describe('an adaptive test is refused', () => {
  it('under the id of another occasion of this person', async () => {
    const { load, answers } = await asked();
    const formId = newId<'PaperFormId'>();
    await clinic.ana.ask(enterForm, {
      params: { patientId, formId },
      body: {
        instrument: 'peg',
        version: 1,
        language: 'en',
        filledOn: '2026-03-06',
        answers: { peg_1: 4, peg_2: 4, peg_3: 4 },
      },
    });
    const test = testOf(load, answers);
    const params = { ...test.params, occasionId: formId as never };
    expect(await clinic.wu.refusal(keepAdaptiveTest, { ...test, params })).toMatchObject({
      status: 409,
      code: 'test-id-reused',
    });
  });

  it('to whoever may not enter answers, and to another clinic', async () => {
    const { load, answers } = await asked();
    const test = testOf(load, answers);
    expect(await sam.refusal(keepAdaptiveTest, test)).toMatchObject({ status: 403 });
    expect(await clinic.person.refusal(keepAdaptiveTest, test)).toMatchObject({ status: 403 });
    for (const answer of [
      await elsewhere.refusal(keepAdaptiveTest, test),
      await elsewhere.refusal(listAdaptiveTests, { params: { patientId } }),
      await elsewhere.refusal(openAdaptiveTest, { params: { patientId, bankId: bank.id } }),
    ]) {
      expect(answer).toMatchObject({ status: 404 });
    }
  });

  it('with every answer the bank does not have, by its place', async () => {
    const { load, answers } = await asked();
    const wrong = [
      { item: 'nothing', option: 0 },
      { item: 'q0', option: 5 },
    ];
    const rest = answers.filter(({ item }) => item !== 'q0');
    const test = testOf(load, [...wrong, ...rest, ...rest.slice(0, 1)]);
    expect(await clinic.wu.refusal(keepAdaptiveTest, test)).toMatchObject({
      status: 422,
      fields: [
        { at: '/body/answers/0/item', code: 'unknown-item' },
        { at: '/body/answers/1/option', code: 'not-an-option' },
        { at: `/body/answers/${rest.length + 2}/item`, code: 'asked-twice' },
      ],
    });
    const declined = testOf(load, [{ item: 'q0', option: null }]);
    expect(await clinic.wu.refusal(keepAdaptiveTest, declined)).toMatchObject({
      fields: [{ code: 'nothing-answered' }],
    });
  });

  it('when the bank was loaded anew in between', async () => {
    const { load, answers } = await asked();
    await sam.ask(loadBank, loadOf({ bank: { ...bank, version: '2.2' } }));
    expect(await clinic.wu.refusal(keepAdaptiveTest, testOf(load, answers))).toMatchObject({
      status: 409,
      code: 'other-version',
      fields: [{ at: '/body/load' }],
    });
  });

  it('when the right has run out or was taken back; what was kept before stays readable', async () => {
    const { load, answers } = await asked();
    await clinic.wu.ask(keepAdaptiveTest, testOf(load, answers));
    clinic.at('2027-01-02T15:00:00.000Z');
    expect(await offered()).toEqual([]);
    expect(await clinic.wu.refusal(keepAdaptiveTest, testOf(load, answers))).toMatchObject({
      status: 422,
      fields: [{ at: '/body/bankId', code: 'attestation-expired' }],
    });
    clinic.at('2026-03-10T15:00:00.000Z');
    await sam.ask(endBank, { params: { bankId: bank.id }, body: { reason: 'Withdrawn.' } });
    expect(await offered()).toEqual([]);
    expect(await clinic.wu.refusal(keepAdaptiveTest, testOf(load, answers))).toMatchObject({
      fields: [{ code: 'attestation-ended' }],
    });
    const { measures } = await clinic.wu.ask(readMeasures, { params: { patientId } });
    expect(measures[0]?.readings).toHaveLength(1);
  });

  it('from a bank that nobody loaded, or that is in another language', async () => {
    const { load, answers } = await asked();
    const test = testOf(load, answers, { bankId: 'nothing' });
    expect(await clinic.wu.refusal(keepAdaptiveTest, test)).toMatchObject({
      fields: [{ code: 'unknown' }],
    });
    const arabic = {
      ...bank,
      language: 'ar',
      name: { en: 'Low mood', ar: 'المزاج' },
      items: bank.items.map((item) => ({
        ...item,
        text: { ...item.text, ar: 'سؤال' },
        options: item.options.map((option) => ({ ...option, ar: 'جواب' })),
      })),
    };
    await sam.ask(loadBank, loadOf({ bank: arabic }));
    expect(await offered()).toEqual([]);
    expect(
      await clinic.wu.refusal(openAdaptiveTest, { params: { patientId, bankId: bank.id } }),
    ).toMatchObject({ fields: [{ code: 'no-such-language' }] });
  });
});
