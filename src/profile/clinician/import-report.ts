import type { OutputOf } from '#http';
import type { importPatients } from '#profile';

export type ImportReport = OutputOf<typeof importPatients>;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A cell that a spreadsheet would run as a formula is made plain text (CSV injection). */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** The report as a CSV to keep or to send back: one line per row of the file. */
export function reportAsCsv(report: ImportReport): string {
  const lines = report.rows.map((row) =>
    [
      `${row.line}`,
      row.result,
      row.name,
      row.patientId ?? '',
      row.faults.map(({ column, message }) => `${column}: ${message}`).join('; '),
    ]
      .map((cell) => quoted(harmless(cell)))
      .join(','),
  );
  return `${['line,result,name,patient_id,reasons', ...lines].join('\r\n')}\r\n`;
}
