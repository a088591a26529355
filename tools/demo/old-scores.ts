import { importScores } from '#entry';
import { addDays, type Id } from '#kernel';
import { earlier, type Stage } from './stage.ts';

/** The same batch again changes nothing, so a demo that was cut short may take it in once more. */
const batchId = '01900000-0000-7000-8000-000000000201' as Id<'BatchId'>;

/** By record number: Dev and Mina, as the clinic's earlier program knew them. */
const scores: readonly (readonly [person: string, score: string, value: number, back: number])[] = [
  ['RC-1002', 'PEG', 7.3, 540],
  ['RC-1002', 'PEG', 7, 360],
  ['RC-1002', 'PHQ-9', 14, 360],
  ['RC-1002', 'PHQ-9', 13, 190],
  ['RC-1003', 'PEG', 5.3, 400],
  ['RC-1003', 'PEG', 5, 200],
  ['RC-1003', 'GAD-7', 6, 200],
];

/** A CSV of the program before this one. */
export async function takeOldScores({ play, staff, today, now }: Stage): Promise<void> {
  const rows = scores.map(([person, score, value, back]) =>
    [person, score, addDays(today, -back), value].join(','),
  );
  const { refused, rows: read } = await play(importScores, staff('Ana Moreno'), earlier(now), {
    body: {
      batchId,
      dryRun: false,
      fileName: 'scores-before.csv',
      source: 'The clinic’s earlier program',
      csv: ['record_number,instrument,day,score', ...rows].join('\n'),
    },
  });
  if (refused > 0) throw new Error(`old scores: ${JSON.stringify(read.map((row) => row.faults))}`);
}
