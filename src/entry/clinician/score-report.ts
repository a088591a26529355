import type { ScoreReport } from '#entry';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A cell that a spreadsheet would run as a formula is made plain text (CSV injection). */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** The report as a CSV to keep or to send back: one line per row of the file. */
export function scoreReportAsCsv({ rows }: ScoreReport): string {
  const lines = rows.map((row) =>
    [
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
    ]
      .map((cell) => quoted(harmless(cell)))
      .join(','),
  );
  const head = 'line,result,person,patient_id,instrument,day,score,reasons';
  return `${[head, ...lines].join('\r\n')}\r\n`;
}
