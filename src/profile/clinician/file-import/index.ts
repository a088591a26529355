export { CsvFileField } from './csv-file-field.tsx';
export { ImportSums, TakenFile, TriedFile } from './import-steps.tsx';
export { reportCsv } from './report-csv.ts';
export { ReportRows } from './report-rows.tsx';
export { type FileToTake, useFileImport } from './use-file-import.ts';
