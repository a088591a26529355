export * from './contract.ts';
export { questionnaireOf } from './export/questionnaire-of.ts';
export { type Check, mayActivate } from './import/check.ts';
export type { ReportLine } from './import/report-line.ts';
export { type Offered, type Otherwise, offeredFrom, saidOtherwise } from './record/offered.ts';
export { recordLimits } from './record/record-limits.ts';
export * from './record-contract.ts';
export * from './record-server-contract.ts';
