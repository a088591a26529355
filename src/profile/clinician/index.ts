export { CareCard } from './care-card.tsx';
export { FactsCard } from './facts-card.tsx';
export {
  CsvFileField,
  type FileToTake,
  ImportSums,
  ReportRows,
  reportCsv,
  TakenFile,
  TriedFile,
  useFileImport,
} from './file-import/index.ts';
export { Done as ImportDone, ImportScreen, Trial as ImportTrial } from './import-screen.tsx';
export { LanguageWord } from './language-word.tsx';
export { PersonCard } from './person-card.tsx';
export { RecordBanner } from './record-banner.tsx';
export { type RecordTab, recordPath, recordTabs } from './record-path.ts';
export { RegisterScreen } from './register-screen.tsx';
