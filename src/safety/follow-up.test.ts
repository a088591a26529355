import { describe, expect, it } from 'vitest';
import { nobodyInParticular } from '#evidence';
import { addDays, type Instant, type LocalDate } from '#kernel';
import { evaluate, type Fact, type FactType, type Finding, factOf, rulebookOf } from '#reasoning';
import {
  crisisContactOn,
  crisisDischargeOn,
  engagedAgain,
  safetyRules,
  screenAlarmed,
} from './index.ts';

const today = '2026-03-31' as LocalDate;
const asOf = '2026-03-31T15:00:00.000Z' as Instant;
const ago = (days: number) => addDays(today, -days);
const book = rulebookOf(safetyRules);

const fact = <Value extends string | true>(type: FactType<Value>, value: Value, days = 0): Fact =>
  factOf(type as never, { id: `${type.name} ${days}`, value, date: ago(days), source: 'test' });
function finding(rule: string, facts: readonly Fact[]): Finding {
  const circumstances = { asOf, today, bearer: nobodyInParticular, settings: [] };
  const found = evaluate(book, facts, circumstances).find((one) => one.rule.id === rule);
  if (found === undefined) throw new Error(rule);
  return found;
}
const tasks = (one: Finding) => one.tasks.map(({ code }) => code);

describe('calls after a positive second screen (SAF-10)', () => {
  const alarmed = fact(screenAlarmed, true, 60);

  it('do not end because the screen has grown old', () => {
    expect(finding('SAF-10', [alarmed]).status).toBe('fires');
    expect(finding('SAF-10', []).status).not.toBe('fires');
  });

  it('are due within 72 hours at first, and a week after each contact', () => {
    expect(finding('SAF-10', [alarmed]).due).toMatchObject({ hours: 72 });
    expect(tasks(finding('SAF-10', [alarmed]))).toContain('safety-plan');
    const reached = finding('SAF-10', [alarmed, fact(crisisContactOn, ago(1), 1)]);
    expect(reached.due).toMatchObject({ days: 7, on: addDays(today, 7) });
    expect(tasks(reached)).toEqual(['follow-up-contact', 'weekly-contact']);
  });

  it('end when somebody says that the person is engaged in care again', () => {
    expect(finding('SAF-10', [alarmed, fact(engagedAgain, true)]).status).toBe('not-met');
  });
});

describe('contact after a crisis (SAF-13)', () => {
  const discharged = fact(crisisDischargeOn, ago(2), 2);

  it('asks for contact, then for the visit, then for nothing', () => {
    expect(finding('SAF-13', [discharged]).due).toMatchObject({ hours: 72 });
    const reached = finding('SAF-13', [discharged, fact(crisisContactOn, ago(1), 1)]);
    expect(reached.due).toMatchObject({ days: 7 });
    expect(tasks(reached)).toEqual(['post-crisis-visit']);
    const engaged = finding('SAF-13', [discharged, fact(engagedAgain, true)]);
    expect(engaged.status).toBe('not-met');
  });
});
