export { FormPages } from './form-pages.tsx';
export { FormQuestion } from './form-question.tsx';
