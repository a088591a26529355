/** Where a word to the team is now: kept and on its way (or there already), or nowhere. */
export type Told = 'kept' | 'nowhere';
