export { auditor } from './auditor.ts';
export { auditWriter } from './writer.ts';
