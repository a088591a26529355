export { languageWords, wordForLanguage } from './person-words.ts';
export { RecordBanner } from './record-banner.tsx';
export { type RecordTab, recordPath, recordTabs } from './record-path.ts';
