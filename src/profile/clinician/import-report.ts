import type { OutputOf } from '#http';
import type { importPatients } from '#profile';
import { reportCsv } from './file-import/report-csv.ts';

export type ImportReport = OutputOf<typeof importPatients>;

const head = ['line', 'result', 'name', 'patient_id', 'reasons'];

export const reportAsCsv = ({ rows }: ImportReport): string =>
  reportCsv(
    head,
    rows.map((row) => [
      `${row.line}`,
      row.result,
      row.name,
      row.patientId ?? '',
      row.faults.map(({ column, message }) => `${column}: ${message}`).join('; '),
    ]),
  );
