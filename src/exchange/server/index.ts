export { checkQuestionnaire } from './check-questionnaire.ts';
