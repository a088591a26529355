import { beforeAll, describe, expect, it } from 'vitest';
import { readDecisionAids, recordDecisionAidUse, valuesAtStake } from '#decision-aids';
import { enterForm } from '#entry';
import type { LocalDate } from '#kernel';
import { recordFact } from '#profile';
import { readStep } from '#stepping';
import { type Clinic, givenClinic, newId } from '../../../tests/support/clinic.ts';

let clinic: Clinic;
const params = () => ({ patientId: clinic.patientId });
const aids = async () => (await clinic.wu.ask(readDecisionAids, { params: params() })).aids;
const bodyOf = (over: object = {}) => ({
  useId: newId<'DecisionAidUseId'>(),
  aid: 'mood-with-pain',
  aidVersion: 1,
  ranked: [...valuesAtStake],
  choice: 'psychotherapy' as string | null,
  words: 'She wants to keep a clear head.',
  ...over,
});

async function givenStepTwo(): Promise<void> {
  const answers = Object.fromEntries(
    Array.from({ length: 9 }, (_, at) => [`phq9_${at + 1}`, at < 8 ? 2 : 0]),
  );
  const filledOn = '2026-03-09' as LocalDate;
  await clinic.ana.ask(enterForm, {
    params: { ...params(), formId: newId<'PaperFormId'>() },
    body: { instrument: 'phq9', version: 1, language: 'en', filledOn, answers },
  });
  await clinic.okoro.ask(recordFact, {
    params: params(),
    body: { factId: newId<'FactId'>(), name: 'pain-since', value: '2024-03-01' },
  });
}

beforeAll(async () => {
  clinic = await givenClinic();
});

describe('a decision aid in care', () => {
  it('is not shown where there is nothing to choose', async () => {
    expect(await aids()).toEqual([]);
  });

  it('is there as soon as the step offers its ways, and asks first what matters (DA-04)', async () => {
    await givenStepTwo();
    const [shown] = await aids();
    expect(shown).toMatchObject({ fits: true, uses: [], open: [{ rule: 'DA-04' }] });
    expect(shown?.aid.options.map(({ code, offered }) => [code, offered])).toEqual([
      ['antidepressant', true],
      ['psychotherapy', true],
      ['antidepressant-and-psychotherapy', true],
    ]);
  });

  it.each([
    ['an aid nobody wrote', { aid: 'horoscope' }, '/body/aid', 'not-there'],
    ['another version', { aidVersion: 2 }, '/body/aidVersion', 'other-version'],
    ['one value ranked twice', { ranked: ['pain', 'pain'] }, '/body/ranked', 'twice'],
    ['a way the aid does not hold', { choice: 'yoga' }, '/body/choice', 'not-a-choice'],
  ])('refuses %s, naming the field', async (_, wrong, at, code) => {
    const refused = await clinic.wu.refusal(recordDecisionAidUse, {
      params: params(),
      body: bodyOf(wrong),
    });
    expect(refused).toMatchObject({ status: 422, fields: [{ at, code }] });
  });

  it('without a choice stays open, with what was ranked', async () => {
    await clinic.wu.ask(recordDecisionAidUse, {
      params: params(),
      body: bodyOf({ choice: null, ranked: ['clear-head', 'pain'] }),
    });
    const [shown] = await aids();
    expect(shown?.uses).toMatchObject([
      { ranked: ['clear-head', 'pain'], choice: null, byName: 'Dr Wu', day: '2026-03-09' },
    ]);
    expect(shown?.open.map(({ rule }) => rule)).toEqual(['DA-04']);
  });

  it('keeps the choice once, and the step page knows it as what the person prefers', async () => {
    const body = bodyOf();
    await clinic.wu.ask(recordDecisionAidUse, { params: params(), body });
    await clinic.wu.ask(recordDecisionAidUse, { params: params(), body });
    const [shown] = await aids();
    expect(shown?.uses).toHaveLength(2);
    expect(shown?.open).toEqual([]);
    const { preference } = await clinic.ana.ask(readStep, { params: params() });
    expect(preference).toMatchObject({
      step: 2,
      preferred: 'psychotherapy',
      vetoed: null,
      words: 'She wants to keep a clear head.',
      byName: 'Dr Wu',
    });
  });

  it('is for the team: the person and an administrator read it nowhere here', async () => {
    expect((await clinic.person.refusal(readDecisionAids, { params: params() })).status).toBe(403);
  });
});
