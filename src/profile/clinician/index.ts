export { type RecordTab, recordPath, recordTabs } from './record-path.ts';
