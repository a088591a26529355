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
    [{ instrument: 'phq2', answers: [1, 4] }, '/0/answers/1', 'not-an-option'],
    [{ instrument: 'phq2', answers: { 2: 4 } }, '/0/answers/2', 'not-an-option'],
    [{ instrument: 'phq2', answers: { phq2_2: 4 } }, '/0/answers/phq2_2', 'not-an-option'],
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

  it('hears an alarm on a page of a version it does not know', () => {
    expect(first({ instrument: 'phq9', version: 2, answers: { phq9_9: 1 } })).toMatchObject({
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

  it.each([
    'PROMIS Depression 8b',
    'promis depression 8B',
    'promis_depression_8b',
    'PROMIS-Depression-8b',
  ])('knows "%s"', (instrument) => {
    expect(first({ instrument, answers: { raw: 8 } })).toMatchObject({ scores: { T: 37.1 } });
  });

  it.each([
    ['Orebro-10 (OMPQ-10)', 'ompq10'],
    ['ompq10', 'ompq10'],
    ['HOOS-PS', 'hoos_ps'],
    ['PSFS (mean of activities; run through awell PSK)', 'psfs'],
    ['IPAQ-SF MET-min/wk', 'ipaq_sf'],
    ['PROMIS Physical Function v1.x 4a', 'promis_pf_4a_v1'],
    ['PROMIS Physical Function v2.0 4a', 'promis_pf_4a_v2'],
  ])('takes %s for %s', (instrument, id) => {
    expect(first({ instrument, answers: {} })).toMatchObject({ instrument: id });
  });

  it('takes two versions of one form, with two tables, for two instruments', () => {
    const t = (instrument: string) => first({ instrument, answers: { raw: 4 } })?.scores['T'];
    expect([t('promis_pf_4a_v1'), t('promis_pf_4a_v2')]).toEqual([22.9, 22.5]);
  });

  it('takes a list for a row of questions, and names the one that is wrong', () => {
    const answers = { function_a_j: [0, 0, 0, 0, 0, 0, 0, 0, 0, 3], pain: 1.5, global: 2 };
    const rapid3 = (given: object) => first({ instrument: 'RAPID3', answers: given });
    expect(rapid3(answers)).toMatchObject({ scores: { function: 1, total: 4.5 } });
    expect(rapid3({ ...answers, function_a_j: [9] })).toMatchObject({
      errors: [{ path: '/0/answers/function_a_j/0', code: 'not-an-option' }],
    });
    expect(rapid3({ ...answers, function_a_j: Array(11).fill(0) })).toMatchObject({
      errors: [{ path: '/0/answers/function_a_j/10', code: 'unknown-item' }],
    });
    expect(rapid3({ ...answers, pain: [1, 2] })).toMatchObject({ status: 'error' });
    expect(rapid3({ ...answers, pain: 1.7 })).toMatchObject({
      errors: [{ path: '/0/answers/pain', code: 'not-an-option' }],
    });
  });

  it('takes things ticked for a yes each, however many mean the same', () => {
    const zero = Object.fromEntries(
      Object.entries({
        DRESSING: 2,
        ARISING: 2,
        EATING: 3,
        WALKING: 2,
        HYGIENE: 3,
        REACH: 2,
        GRIP: 3,
        ACTIVITIES: 3,
      }).flatMap(([category, count]) =>
        Array.from({ length: count }, (_, at) => [`${category}_${at + 1}`, 0] as const),
      ),
    );
    const haq = (aids: object) => first({ instrument: 'HAQ-DI', answers: { ...zero, ...aids } });
    expect(haq({ AIDS_OR_DEVICES_PART_1: ['cane', 'walker', 'other'] })).toMatchObject({
      status: 'scored',
      scores: { walking: 2, DI: 0.25 },
    });
    expect(
      haq({ AIDS_OR_DEVICES_PART_1: ['cane'], NEED_HELP_PART_1: ['walking', 'eating'] }),
    ).toMatchObject({ scores: { DI: 0.5 } });
    expect(haq({ NEED_HELP_PART_1: [], AIDS_OR_DEVICES_PART_2: ['stilts'] })).toMatchObject({
      errors: [{ path: '/0/answers/AIDS_OR_DEVICES_PART_2/0', code: 'unknown-item' }],
    });
  });

  it('reads what the record adds beside the answers', () => {
    const opioids = (sex?: string) =>
      first({
        instrument: 'ort',
        answers: {
          ...Object.fromEntries(Array.from({ length: 10 }, (_, at) => [at + 1, at < 2 ? 1 : 0])),
          ...(sex === undefined ? {} : { sex }),
        },
      });
    expect(opioids('female')).toMatchObject({ scores: { total: 3 }, bands: { risk: 'low' } });
    expect(opioids('male')).toMatchObject({ scores: { total: 6 }, bands: { risk: 'moderate' } });
    expect(opioids()).toMatchObject({
      status: 'no-score',
      scores: { total: null },
      missing: { items: ['sex'], verdict: 'too-few-answers' },
    });
  });

  it('says why there is no score where a rule was not obtained', () => {
    expect(first({ instrument: 'cpaq8', answers: Array(8).fill(3) })).toMatchObject({
      status: 'no-score',
      scores: { total: null },
      missing: { rule: expect.stringContaining('not obtained'), verdict: 'not-computable' },
    });
  });

  it('keeps the score of one subscale when another lacks its answers', () => {
    const page = [...Array(9).fill(0), ...Array(33).fill(null)];
    expect(first({ instrument: 'KOOS', answers: page })).toMatchObject({
      scores: { pain: 100, symptoms: null, quality_of_life: null },
    });
  });
});
