export {
  deliverAnswers,
  intakeAnswerForm,
  intakeSubmissionForm,
  type WaitingAnswer,
} from './deliver-answers.ts';
