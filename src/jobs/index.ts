export { listDeadLetters, retryDeadLetter } from './contract.ts';
