import { describe, expect, it } from 'vitest';
import { scoreRequest } from './index.ts';

const gad = { instrument: 'GAD-7', answers: [1, 1, 1, 1, 1, 0, 0] };
const first = (entry: unknown) => scoreRequest([entry]).scores[0];

describe('sinew score', () => {
  it('takes answers in item order, by item id, by number and by LOINC code', () => {
    const total = { status: 'scored', scores: { total: 3 } };
    expect(first({ instrument: 'phq2', answers: [1, 2] })).toMatchObject(total);
    expect(first({ instrument: 'PHQ-2', answers: { phq2_1: 1, phq2_2: 2 } })).toMatchObject(total);
    expect(first({ instrument: 'phq2', answers: { 1: 1, 2: 2 } })).toMatchObject(total);
    expect(first({ instrument: 'phq2', answers: { '44250-9': 1, '44255-8': 2 } })).toMatchObject(
      total,
    );
  });

  it('takes the code or the words of an option for its value', () => {
    expect(first({ instrument: 'phq2', answers: ['LA6569-3', 'nearly every day'] })).toMatchObject({
      scores: { total: 4 },
    });
    expect(
      first({ instrument: 'asq', answers: [false, true, false, 'refused', false] }),
    ).toMatchObject({
      bands: { result: 'positive' },
    });
  });

  it('counts null and absent as unanswered', () => {
    expect(first({ instrument: 'phq2', answers: { phq2_1: 1 } })).toMatchObject({
      status: 'no-score',
      missing: { items: ['phq2_2'], verdict: 'too-few-answers' },
    });
    expect(first({ instrument: 'phq2', answers: [1, null] })).toMatchObject({ status: 'no-score' });
  });

  it('answers in input order and keeps the good entries beside a bad one', () => {
    const { scores, errors } = scoreRequest([{ instrument: 'nonsense', answers: [] }, gad]);
    expect(scores).toMatchObject([{ status: 'error', version: null }, { status: 'scored' }]);
    expect(errors).toMatchObject([{ path: '/0/instrument', code: 'unknown-instrument' }]);
  });

  it.each([
    [{ instrument: 'phq2', answers: [1, 4] }, '/0/answers/phq2_2', 'not-an-option'],
    [{ instrument: 'phq2', answers: [1, 2, 3] }, '/0/answers/2', 'unknown-item'],
    [{ instrument: 'phq2', answers: { phq2_9: 1 } }, '/0/answers/phq2_9', 'unknown-item'],
    [{ instrument: 'phq2', answers: { 1: 1, phq2_1: 2 } }, '/0/answers/phq2_1', 'answered-twice'],
    [{ instrument: 'phq2', answers: ['often', 1] }, '/0/answers/0', 'not-an-option'],
    [{ instrument: 'phq2', answers: { raw: 3 } }, '/0/answers/raw', 'no-raw-table'],
    [{ instrument: 'phq2', version: 9, answers: [1, 2] }, '/0/version', 'unknown-version'],
    [{ instrument: 'phq2' }, '/0/answers', 'invalid_union'],
    [{ instrument: 'phq2', answers: [1, 2], extra: 1 }, '/0', 'unrecognized_keys'],
    ['phq2', '/0', 'invalid_type'],
  ])('names the fault of %j', (entry, path, code) => {
    expect(scoreRequest([entry]).errors).toMatchObject([{ path, code }]);
  });

  it('still says that it heard an alarm on a page with a fault', () => {
    expect(first({ instrument: 'phq9', answers: { phq9_9: 2, bogus: 1 } })).toMatchObject({
      status: 'error',
      alarms: ['self-harm-thoughts'],
    });
  });

  it('refuses what is not a list', () => {
    expect(scoreRequest({})).toMatchObject({
      scores: [],
      errors: [{ path: '', code: 'not-a-list' }],
    });
  });
});
