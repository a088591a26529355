import type { LocalDate } from '#kernel';
import { shippedTable } from '#medication';
import { type OtherRecord, readRecord } from '../../src/exchange/record/read-record.ts';

const asked = {
  person: { givenName: 'Rosa', familyName: 'Alvarez', birthDate: '1974-05-02' },
  today: '2026-03-09' as LocalDate,
  table: shippedTable,
};

export const readAsRosas = (text: string) => readRecord(text, asked);

/** What is in a record that can be read. */
export function read(text: string): OtherRecord {
  const record = readAsRosas(text);
  if (!record.ok) throw new Error(`${record.problem.code}: ${record.problem.says}`);
  return record.value;
}
