export { type Check, type ClaimCheck, mayActivate, type ScoreLine } from './import/check.ts';
export type { ReportLine } from './import/report-line.ts';
