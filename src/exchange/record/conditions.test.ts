import { describe, expect, it } from 'vitest';
import { healthNames } from '#medication';
import { conditions } from '#profile';
import { condition, recordOf } from '../../../tests/support/other-records.ts';
import { read } from '../../../tests/support/read-record.ts';
import { conditionKeys, conditionRow, conditionsOfIcd10 } from './condition-table.ts';

const keysIn = (...resources: readonly unknown[]) =>
  read(recordOf(...resources)).items.map(({ key }) => key.replace('condition:', ''));
const codesIn = (...resources: readonly unknown[]) =>
  read(recordOf(...resources)).faults.map(({ code }) => code);

describe('a condition of another record', () => {
  it.each([
    ['N18.31', ['kidney-disease']],
    ['N18.6', ['kidney-disease', 'kidney-failure']],
    ['I50.9', ['heart-disease', 'heart-failure']],
    ['K74.60', ['liver-disease']],
    ['F31.9', ['bipolar-disorder']],
    ['G47.33', ['sleep-apnoea']],
    ['M81.0', ['osteoporosis']],
    ['E11.9', ['diabetes']],
    ['E11.319', ['diabetes', 'retinal-disease']],
    ['Z34.02', ['pregnancy']],
    ['M05.79', ['inflammatory-arthritis', 'rheumatoid-arthritis']],
    ['M06.4', []],
    ['H40.20', ['narrow-angle-glaucoma', 'glaucoma']],
    ['F11.20', ['opioid-use-disorder', 'substance-use']],
    ['F11.21', ['substance-use']],
    ['C50.919', ['cancer']],
    ['C44.91', []],
    ['J06.9', []],
  ])('with the code %s is %j of ours', (code, keys) => {
    expect([...conditionsOfIcd10(code)].toSorted()).toEqual([...keys].toSorted());
    expect(keysIn(condition('icd-10-cm', code)).toSorted()).toEqual([...keys].toSorted());
  });

  it('is known by a code of SNOMED CT as well, and by no word', () => {
    expect(keysIn(condition('snomed', '64859006'))).toEqual(['osteoporosis']);
    expect(keysIn(condition('snomed', '1', { code: { text: 'Chronic kidney disease' } }))).toEqual(
      [],
    );
  });

  it('that is over counts only where the past is asked about', () => {
    const over = { clinicalStatus: { coding: [{ code: 'resolved' }] } };
    expect(keysIn(condition('icd-10-cm', 'K25.9', over))).toEqual(['ulcer-or-bleed']);
    expect(codesIn(condition('icd-10-cm', 'Z34.02', over))).toEqual(['over']);
  });

  it('that was taken back, lies in the future or has no known code is named and left out', () => {
    const refuted = { verificationStatus: { coding: [{ code: 'refuted' }] } };
    expect(codesIn(condition('icd-10-cm', 'N18.3', refuted))).toEqual(['taken-back']);
    expect(codesIn(condition('icd-10-cm', 'N18.3', { recordedDate: '2026-03-10' }))).toEqual([
      'in-the-future',
    ]);
    expect(keysIn(condition('icd-10-cm', 'N18.3', { recordedDate: '2026-03-09' }))).toEqual([
      'kidney-disease',
    ]);
    expect(codesIn(condition('icd-10-cm', 'A00'))).toEqual(['unknown-condition']);
    expect(codesIn(condition('icd-10-cm', 'A00', { code: {} }))).toEqual(['no-code']);
  });

  it('that happened on a day counts with that day, and not without', () => {
    const attack = (more: object) => read(recordOf(condition('icd-10-cm', 'I21.9', { ...more })));
    const [, dated] = attack({ onsetDateTime: '2025-11-02' }).items;
    expect(dated).toMatchObject({ key: 'condition:heart-attack', day: '2025-11-02' });
    expect(attack({ onsetDateTime: '2025' }).items.map(({ key }) => key)).toEqual([
      'condition:heart-disease',
    ]);
  });

  it('that nobody has confirmed says so', () => {
    const [item] = read(
      recordOf(
        condition('icd-10-cm', 'F31.9', {
          verificationStatus: { coding: [{ code: 'provisional' }] },
        }),
      ),
    ).items;
    expect(item?.cautions).toEqual(['It is not confirmed there.']);
  });

  it('has a place in every row of the table, in a list that rules read', () => {
    for (const key of conditionKeys) {
      const { profile, health, icd10, snomed } = conditionRow(key);
      expect([profile, health]).not.toEqual([null, null]);
      expect([null, ...conditions]).toContain(profile);
      expect([null, ...healthNames]).toContain(health);
      expect(icd10.length + snomed.length).toBeGreaterThan(0);
      expect(snomed.filter((code) => !isSnomedId(code))).toEqual([]);
    }
  });
});

/** The last digit of a SNOMED CT identifier is a check digit after Verhoeff. */
function isSnomedId(id: string): boolean {
  const d = (a: number, b: number): number =>
    a < 5
      ? b < 5
        ? (a + b) % 5
        : ((a + b) % 5) + 5
      : b < 5
        ? ((a - b + 5) % 5) + 5
        : (a - b + 5) % 5;
  const turn = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  const permuted = (digit: number, times: number): number =>
    times === 0 ? digit : permuted(turn[digit] ?? 0, times - 1);
  const digits = id.split('').toReversed().map(Number);
  return digits.reduce((check, digit, at) => d(check, permuted(digit, at % 8)), 0) === 0;
}
