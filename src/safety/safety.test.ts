import { describe, expect, it } from 'vitest';
import { nobodyInParticular } from '#evidence';
import type { Instant, LocalDate } from '#kernel';
import { asq, factsFrom, type Instrument, phq9, score } from '#measures';
import { evaluate, exampleFaults, rulebookOf } from '#reasoning';
import {
  type Alert,
  type AlertStep,
  type CrisisContact,
  dueSteps,
  mayGoLive,
  nextState,
  openAlert,
  safetyRules,
} from './index.ts';

const day = (text: string) => text as LocalDate;
const at = (time: string) => `2026-03-31T${time}:00.000Z` as Instant;
const mood = (item9: number | null) => [0, 0, 0, 0, 0, 0, 0, 0, item9];
const clocks = { acknowledgeMinutes: 30, closeHours: 24 };

const fact = (name: string, value: boolean) => ({
  id: name,
  name,
  value,
  date: null,
  source: 'site',
});

describe('the safety rules', () => {
  it('keep their worked examples', () => {
    expect(safetyRules.flatMap(exampleFaults)).toEqual([]);
  });

  const book = rulebookOf(safetyRules);
  const findingsAfter = (instrument: Instrument, page: readonly (number | null)[]) => {
    const answers = Object.fromEntries(instrument.items.map(({ id }, n) => [id, page[n] ?? null]));
    const facts = factsFrom(score(instrument, answers), answers, {
      scoreId: 's1',
      day: day('2026-03-31'),
      source: instrument.name,
    });
    const circumstances = {
      asOf: at('22:10'),
      today: day('2026-03-31'),
      bearer: nobodyInParticular,
      settings: [],
    };
    return evaluate(book, facts, circumstances);
  };
  const aboutRule = (id: string, instrument: Instrument, page: readonly (number | null)[]) =>
    findingsAfter(instrument, page).find(({ rule }) => rule.id === id);

  it.each([
    [0, 'not-met'],
    [1, 'fires'],
    [3, 'fires'],
    [null, 'unknown'],
  ])('item 9 answered %j: SAF-01 %s, whatever the total', (item9, status) => {
    expect(aboutRule('SAF-01', phq9, mood(item9))?.status).toBe(status);
  });

  it.each([
    [0, 'not-met'],
    [null, 'fires'],
  ])('item 9 answered %j: SAF-08 %s, to be asked again within a day', (item9, status) => {
    const finding = aboutRule('SAF-08', phq9, mood(item9));
    expect(finding?.status).toBe(status);
    expect(finding?.tasks.length).toBe(status === 'fires' ? 1 : 0);
  });

  it.each([
    [[0, 0, 0, 0], 'not-met'],
    [[0, 0, 1, 0, 0], 'fires'],
    [[0, 0, 2, 0, 0], 'fires'],
    [[0, null, 0, 0], 'fires'],
    [[], 'unknown'],
  ])('ASQ %j: SAF-06 %s', (page, status) => {
    expect(aboutRule('SAF-06', asq, page)?.status).toBe(status);
  });

  it('concludes nothing from an ASQ that was not given', () => {
    expect(aboutRule('SAF-06', phq9, mood(0))?.status).toBe('not-met');
  });

  it.each([
    [true, false, 'fires'],
    [false, false, 'not-met'],
    [true, true, 'not-met'],
  ])('item 9 between visits %s, cover round the clock %s: SAF-09 %s', (asked, cover, status) => {
    const facts = [fact('site.item9BetweenVisits', asked), fact('site.roundTheClockCover', cover)];
    const found = evaluate(book, facts, {
      asOf: at('22:10'),
      today: day('2026-03-31'),
      bearer: nobodyInParticular,
      settings: [],
    }).find(({ rule }) => rule.id === 'SAF-09');
    expect(found?.status).toBe(status);
  });

  it('words the answer to ASQ by question 5, and takes silence on it as acute', () => {
    expect(aboutRule('SAF-06', asq, [1, 0, 0, 0, 0])?.message.en).toContain('Not acute');
    for (const fifth of [1, 2, null]) {
      const said = aboutRule('SAF-06', asq, [1, 0, 0, 0, fifth])?.message.en;
      expect(said).toContain('full evaluation now');
    }
  });
});

describe('going live', () => {
  const line: CrisisContact = {
    id: 'c1',
    label: { en: 'Crisis line' },
    phone: '555 0100',
    textNumber: null,
    verifiedOn: day('2026-01-01'),
  };

  it.each([
    ['2026-04-01', true],
    ['2026-04-02', false],
  ])('on %s, 90 days after the last check and after: %s', (today, may) => {
    expect(mayGoLive([line], day(today), 90).mayGoLive).toBe(may);
  });

  it('is refused without a contact, with one nobody can reach, or one never verified', () => {
    const today = day('2026-01-02');
    expect(mayGoLive([], today, 90)).toMatchObject({ mayGoLive: false, staleIds: [] });
    expect(mayGoLive([{ ...line, phone: null }], today, 90).mayGoLive).toBe(false);
    expect(mayGoLive([line, { ...line, id: 'c2', verifiedOn: null }], today, 90)).toMatchObject({
      mayGoLive: false,
      staleIds: ['c2'],
      why: [{ en: 'Crisis line: not verified yet.' }],
    });
  });
});

describe('a safety alert', () => {
  const open = openAlert(at('22:10'), clocks);
  const after = (alert: Alert, step: AlertStep): Alert => {
    const next = nextState(alert, step, clocks);
    if (!next.ok) throw new Error(next.problem.reason);
    return next.value;
  };
  const take = (by: string, time: string): AlertStep => ({ kind: 'acknowledge', by, at: at(time) });
  const close = (by: string, words: string): AlertStep => ({
    kind: 'close',
    by,
    at: at('22:50'),
    code: 'spoke-safe-plan-made',
    words,
  });

  it.each([
    ['22:39', 0],
    ['22:40', 1],
    ['23:09', 1],
    ['23:10', 2],
  ])('at %s has been passed on %i times when nobody takes it', (time, times) => {
    expect(dueSteps(open, at(time), clocks)).toHaveLength(times);
  });

  it('catches up on clocks that ran out during a standstill, and keeps ringing on the last level', () => {
    const steps = dueSteps(open, '2026-04-01T00:10:00.000Z' as Instant, clocks);
    expect(steps).toHaveLength(4);
    expect(steps.reduce(after, open)).toMatchObject({ state: 'open', escalationLevel: 2 });
  });

  it('stops ringing when a person takes it, and rings again when it is not closed in a day', () => {
    const taken = after(open, take('wu', '22:20'));
    expect(dueSteps(taken, '2026-04-01T22:09:00.000Z' as Instant, clocks)).toEqual([]);
    expect(dueSteps(taken, '2026-04-01T22:10:00.000Z' as Instant, clocks)).toMatchObject([
      { because: 'not-closed' },
    ]);
  });

  it('is taken by one person; the same person twice is one step', () => {
    const taken = after(open, take('wu', '22:20'));
    expect(after(taken, take('wu', '22:25'))).toEqual(taken);
    expect(nextState(taken, take('hale', '22:25'), clocks)).toMatchObject({
      problem: { reason: 'already-taken', by: 'wu' },
    });
  });

  it('stays open without words, and once closed stays closed', () => {
    expect(nextState(open, close('wu', '  '), clocks)).toMatchObject({
      problem: { reason: 'outcome-missing' },
    });
    const closed = after(open, close('wu', 'Spoke for 20 minutes; plan made.'));
    expect(closed).toMatchObject({ state: 'closed', acknowledgedBy: 'wu', closedBy: 'wu' });
    expect(after(closed, close('wu', 'again'))).toEqual(closed);
    expect(nextState(closed, take('hale', '23:00'), clocks)).toMatchObject({
      problem: { reason: 'already-closed' },
    });
    expect(dueSteps(closed, '2026-04-09T00:00:00.000Z' as Instant, clocks)).toEqual([]);
  });
});
