export type { CaseloadQuestion } from './caseload-question.ts';
export { CaseloadScreen } from './caseload-screen.tsx';
export { SearchBox } from './search-box.tsx';
