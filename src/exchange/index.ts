export * from './contract.ts';
export { questionnaireOf } from './export/questionnaire-of.ts';
export { type Check, mayActivate } from './import/check.ts';
export type { ReportLine } from './import/report-line.ts';
