import { expect, it } from 'vitest';
import { scoreReportAsCsv } from './score-report.ts';

it('a report is one line per row, with every reason, and no cell that a spreadsheet would run', () => {
  const row = {
    line: 2,
    result: 'refused' as const,
    person: '=cmd()',
    patientId: null,
    instrument: 'PHQ-9',
    day: '2024-02-01',
    value: null,
    remark: null,
    faults: [
      { column: 'score', message: 'PHQ-9 goes from 0 to 27; "28" is outside.' },
      { column: 'day', message: 'This is missing.' },
    ],
  };
  const csv = scoreReportAsCsv({ taken: 0, refused: 1, unknownColumns: [], rows: [row] });
  expect(csv).toBe(
    'line,result,person,patient_id,instrument,day,score,reasons\r\n' +
      `"2","refused","'=cmd()","","PHQ-9","2024-02-01","","score: PHQ-9 goes from 0 to 27; ""28"" is outside.; day: This is missing."\r\n`,
  );
});
