export { PersonStudies } from './person-studies.tsx';
export { StudiesScreen } from './studies-screen.tsx';
export { StudyScreen } from './study-screen.tsx';
