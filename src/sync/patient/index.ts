export type { Keeping, NewEntry, SaveOutcome } from './keeping.ts';
export { keepsNothing, keptNowhere, setKeepsNothing } from './kept-nowhere.ts';
export { keptOnPhone } from './kept-on-phone.ts';
export { type Kept, useAnswer } from './use-answer.ts';
export { KeepingProvider, useKeeping, useOnline, useOutbox, useWritten } from './use-keeping.tsx';
