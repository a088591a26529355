/** Where the queue keeps its tables, apart from the record. */
export const schema = 'sinew_jobs';

/** The queue of what was given up. */
export const deadLetters = 'dead-letters';
