import { describe, expect, it } from 'vitest';
import type { Severity } from '#reasoning';
import { type Conclusions, changesBetween } from './preview.ts';

const says = (
  severity: Severity,
  status: 'fires' | 'unknown' = 'fires',
  words = 'Combined care.',
): Conclusions =>
  new Map([['SC-20', { rule: 'SC-20', title: { en: 'Combined care' }, status, severity, words }]]);
const silence: Conclusions = new Map();
const kinds = (before: Conclusions, after: Conclusions) =>
  changesBetween(before, after).map(({ kind }) => kind);

describe('what a new value would do', () => {
  it('names what comes and what goes', () => {
    expect(kinds(silence, says('advice'))).toEqual(['appears']);
    expect(kinds(says('advice'), silence)).toEqual(['disappears']);
    expect(kinds(silence, silence)).toEqual([]);
  });

  it('names what becomes more or less severe, also by one step', () => {
    expect(kinds(says('advice'), says('warning'))).toEqual(['louder']);
    expect(kinds(says('warning'), says('advice'))).toEqual(['quieter']);
    expect(kinds(says('advice'), says('advice'))).toEqual([]);
  });

  it('never lets what can no longer be told pass for nothing', () => {
    expect(kinds(says('advice'), says('advice', 'unknown'))).toEqual(['unclear']);
    expect(kinds(says('advice', 'unknown'), says('advice'))).toEqual(['appears']);
  });

  it('names what is said in other words', () => {
    expect(kinds(says('advice'), says('advice', 'fires', 'Step 3.'))).toEqual(['otherwise']);
  });
});
