export { ageYearsOn, birthDateFault, oldestAgeYears } from './age.ts';
export * from './contract.ts';
export { doubleKey, type Named, searchWordsOf, sortNameOf, wordsSearched } from './double.ts';
export {
  barrierKinds,
  conditions,
  type FactDefinition,
  type FactName,
  type FactValue,
  factCatalogue,
  factDefinition,
  matterKinds,
  workKinds,
} from './facts.ts';
export { type Decode, type Encoding, type FileText, fileFault, fileText } from './file-text.ts';
export {
  type Header,
  type ImportField,
  importColumns,
  importFields,
  readHeader,
  requiredFields,
} from './import-columns.ts';
export { checkRow, type RowFault, readDay } from './import-row.ts';
export * from './leaving-contract.ts';
export { type Patient, patientViewOf } from './patient-view.ts';
export {
  activityKinds,
  cannabisUse,
  copingKinds,
  difficulties,
  expectationKinds,
  painKinds,
  supportKinds,
  treatmentKinds,
  treatmentOutcomes,
} from './reported-facts.ts';
