import type { ScoreReport } from '#entry';
import { reportCsv } from '#profile/clinician';

const head = ['line', 'result', 'person', 'patient_id', 'instrument', 'day', 'score', 'reasons'];

export const scoreReportAsCsv = ({ rows }: ScoreReport): string =>
  reportCsv(
    head,
    rows.map((row) => [
      `${row.line}`,
      row.result,
      row.person,
      row.patientId ?? '',
      row.instrument,
      row.day,
      row.value === null ? '' : `${row.value}`,
      [...row.faults.map(({ column, message }) => `${column}: ${message}`), row.remark ?? '']
        .filter((words) => words !== '')
        .join('; '),
    ]),
  );
