import { describe, expect, it } from 'vitest';
import { notKnown } from './index.ts';

const request = (en: string) => ({ name: 'any.name', says: { en }, why: 'absent' as const });

describe('what an undecided finding says', () => {
  it('names the missing facts within a sentence; abbreviations stay as they are', () => {
    const requests = [request('Hour of the day of the dose'), request('PEG'), request('ISI')];
    expect(notKnown({ requests, checks: [] })).toEqual({
      en: 'Not known: hour of the day of the dose, PEG, ISI.',
    });
  });

  it('names the open question where facts are there and too few', () => {
    const checks = [
      { says: { en: 'Pain is there' }, outcome: true },
      { says: { en: 'PEG is worse on 2 readings' }, outcome: 'unknown' },
    ] as const;
    expect(notKnown({ requests: [], checks })).toEqual({
      en: 'Not known: whether “PEG is worse on 2 readings”.',
    });
  });
});
