import { expect, it } from 'vitest';
import { readCsv } from './csv.ts';

it('reads a file of more lines than a call takes arguments', () => {
  const lines = Array.from({ length: 300_000 }, (_, at) => `${at},x`);
  const { rows, faults } = readCsv(`a,b\n${lines.join('\n')}`);
  expect(rows).toHaveLength(300_001);
  expect(rows.at(-1)).toEqual({ line: 300_001, cells: ['299999', 'x'] });
  expect(faults).toEqual([]);
});

it('names the line whose quotation mark never closes, and reads on after it', () => {
  const { rows, faults } = readCsv('a,b\n1,"open\n2,fine\n');
  expect(faults.map(({ line }) => line)).toEqual([2]);
  expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, 'a', 'b'],
    [3, '2', 'fine'],
  ]);
});
