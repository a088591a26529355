export { QuestionsCard } from './questions-card.tsx';
export { AnsweringScreen, QuestionsScreen } from './questions-screens.tsx';
export { type Mine, useMine } from './use-mine.ts';
