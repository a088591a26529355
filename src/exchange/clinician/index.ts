export { ImportFormScreen } from './import-form-screen.tsx';
export { OtherRecordsScreen } from './other-records-screen.tsx';
export { RecordServerScreen } from './record-server-screen.tsx';
