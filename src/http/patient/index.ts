export { Said, SaidIn, useOtherLanguage, useSaid, type WordsBesides } from './said.tsx';
export { clinicReached, onReachedChange, onSignedOut, send } from './send.ts';
export { type Dates, daysUntil, localeOf, useDates } from './use-dates.ts';
export { type Fetched, useFetched } from './use-fetched.ts';
