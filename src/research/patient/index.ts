export { studyChoiceForm, studyLeaveForm } from './forms.ts';
export { OneStudy } from './one-study.tsx';
export { StudiesList } from './studies-list.tsx';
export { useLeftStudies, useMyStudies } from './use-my-studies.ts';
