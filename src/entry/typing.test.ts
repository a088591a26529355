import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gad7, type Instrument, instrumentOf, phq9, score, sleepGate } from '#measures';
import { completed, goOn, goTo, openOnes, press, type Typing, takeBegun } from './typing.ts';

function typed(instrument: Instrument, keys: string): Typing {
  let typing = goOn(instrument, {});
  for (const key of keys) typing = press(instrument, typing, key) ?? typing;
  return typing;
}
const itemWith = (over: Partial<Instrument['items'][number]>): Instrument => ({
  ...gad7,
  items: gad7.items.slice(0, 2).map((item) => ({ ...item, ...over })),
});
const numbers = (min: number, max: number, step: number | null = 1) =>
  itemWith({ options: [], number: { min, max, step, unit: null } });
const first = (typing: Typing) => typing.answers['gad7_1'];

describe('one key on a paper form', () => {
  it('answers and jumps on', () => {
    const typing = typed(phq9, '12');
    expect(typing.answers).toEqual({ phq9_1: 1, phq9_2: 2 });
    expect(typing.at).toBe('phq9_3');
  });

  it('that is no answer is refused where it stands, and the next right one is taken', () => {
    const typing = typed(phq9, '4');
    expect(typing).toMatchObject({
      answers: {},
      at: 'phq9_1',
      refused: { key: '4', item: 'phq9_1' },
    });
    expect(press(phq9, typing, '3')).toMatchObject({ answers: { phq9_1: 3 }, refused: null });
  });

  it('0 and 3 are answers of the PHQ-9, 4 and 9 are not', () => {
    expect(typed(phq9, '03').answers).toEqual({ phq9_1: 0, phq9_2: 3 });
    for (const key of '49') expect(typed(phq9, key).refused?.key).toBe(key);
  });

  it.each([' ', '-'])('%o leaves a question out', (key) => {
    expect(typed(phq9, key)).toMatchObject({ answers: { phq9_1: null }, at: 'phq9_2' });
  });

  it('Backspace goes back and takes the answer away', () => {
    const typing = press(phq9, typed(phq9, '12'), 'Backspace');
    expect(typing).toMatchObject({ answers: { phq9_1: 1 }, at: 'phq9_2' });
    const start = goOn(phq9, {});
    expect(press(phq9, start, 'Backspace')).toEqual(start);
  });

  it('letters and other keys are none of the form’s', () => {
    for (const key of ['a', 'Tab', 'ArrowDown', '+']) {
      expect(press(phq9, goOn(phq9, {}), key)).toBeNull();
    }
  });

  it('on a whole form changes nothing', () => {
    const whole = typed(phq9, '000000000');
    expect(whole.at).toBeNull();
    expect(press(phq9, whole, '3')).toEqual(whole);
    expect(press(phq9, whole, ' ')).toEqual(whole);
  });

  it('answers again a question gone back to, and then goes on where it was', () => {
    const typing = goTo(typed(phq9, '11'), 'phq9_1');
    expect(press(phq9, typing, '3')).toMatchObject({
      answers: { phq9_1: 3, phq9_2: 1 },
      at: 'phq9_3',
    });
  });
});

describe('numbers of more than one digit', () => {
  it('wait only where a longer one can be meant', () => {
    const ten = numbers(0, 10);
    expect(first(typed(ten, '7'))).toBe(7);
    expect(typed(ten, '1')).toMatchObject({ answers: {}, begun: '1' });
    expect(first(typed(ten, '10'))).toBe(10);
    expect(typed(ten, '15')).toMatchObject({ answers: {}, refused: { key: '15' } });
  });

  it('are taken as they stand with Enter', () => {
    const ten = numbers(0, 10);
    expect(takeBegun(ten, typed(ten, '1'))).toMatchObject({ answers: { gad7_1: 1 } });
    expect(takeBegun(ten, typed(ten, ''))).toBeNull();
    const adults = numbers(18, 99);
    expect(takeBegun(adults, typed(adults, '1'))).toMatchObject({
      answers: {},
      refused: { key: '1' },
    });
  });

  it('0 to 100: 100 and 10, not 101', () => {
    const hundred = numbers(0, 100);
    expect(first(typed(hundred, '100'))).toBe(100);
    const begun = typed(hundred, '10');
    expect(first(takeBegun(hundred, begun) ?? begun)).toBe(10);
    expect(typed(hundred, '101').refused?.key).toBe('101');
    expect(first(typed(hundred, '0'))).toBe(0);
  });

  it('may have a sign and a fraction where the question has', () => {
    const goal = numbers(-2, 2);
    expect(first(typed(goal, '-2'))).toBe(-2);
    expect(typed(goal, '-3').refused?.key).toBe('-3');
    expect(typed(goal, ' ').answers).toEqual({ gad7_1: null });
    const hours = numbers(0, 24, 0.5);
    const begun = typed(hours, '7,5');
    expect(first(takeBegun(hours, begun) ?? begun)).toBe(7.5);
    const none = typed(hours, '7.4');
    expect(takeBegun(hours, none)).toMatchObject({ refused: { key: '7.4' } });
  });

  it('choices of two digits are told apart from their first', () => {
    const choices = itemWith({
      options: [1, 10, 2].map((value) => ({ value, label: null, code: null })),
    });
    expect(first(typed(choices, '10'))).toBe(10);
    expect(first(typed(choices, '2'))).toBe(2);
    expect(typed(choices, '1').begun).toBe('1');
  });
});

describe('questions that are not asked of everybody', () => {
  it('are passed over, and are not sent as left out', () => {
    const typing = typed(sleepGate, '0');
    const asked = openOnes(sleepGate, typing.answers);
    const conditional = sleepGate.items.filter(({ askedWhen }) => askedWhen !== undefined);
    expect(asked).not.toContain(conditional[0]?.id);
    expect(Object.keys(completed(sleepGate, typing.answers))).not.toContain(conditional[0]?.id);
    expect(openOnes(sleepGate, { [sleepGate.items[0]?.id ?? '']: 1 })).toContain(
      conditional[0]?.id,
    );
  });
});

it('whatever keys are pressed, only lawful answers are kept, and the scorer takes them', () => {
  const known = ['phq9', 'gad7', 'peg', 'asq', 'gcps_r'].flatMap((id) => instrumentOf(id) ?? []);
  const key = fc.constantFrom(...Array.from('0123456789 -.,'), 'Backspace', 'a', 'Tab');
  fc.assert(
    fc.property(fc.constantFrom(...known), fc.array(key, { maxLength: 60 }), (instrument, keys) => {
      let typing = goOn(instrument, {});
      for (const one of keys) typing = press(instrument, typing, one) ?? typing;
      expect(score(instrument, typing.answers).errors).toEqual([]);
    }),
  );
});
