export { CaseloadScreen } from './caseload-screen.tsx';
