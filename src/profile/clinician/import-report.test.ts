import { expect, it } from 'vitest';
import type { PatientId } from '#access';
import { reportAsCsv } from './import-report.ts';

it('a name that looks like a formula or holds a quote stays a name', () => {
  const csv = reportAsCsv({
    taken: 1,
    refused: 1,
    unknownColumns: [],
    rows: [
      {
        line: 2,
        result: 'taken',
        name: 'Ana "Anita" Ruiz',
        patientId: '00000000-0000-7000-8000-000000000001' as PatientId,
        faults: [],
      },
      {
        line: 3,
        result: 'refused',
        name: '=HYPERLINK("x")',
        patientId: null,
        faults: [{ column: 'birth_date', message: 'expected a day' }],
      },
    ],
  });
  expect(csv.split('\r\n')).toEqual([
    'line,result,name,patient_id,reasons',
    '"2","taken","Ana ""Anita"" Ruiz","00000000-0000-7000-8000-000000000001",""',
    `"3","refused","'=HYPERLINK(""x"")","","birth_date: expected a day"`,
    '',
  ]);
});
