export { studyChoiceForm, studyLeaveForm } from './forms.ts';
export { OneStudy } from './one-study.tsx';
export { StudiesList } from './studies-list.tsx';
export { useMyStudies } from './use-my-studies.ts';
