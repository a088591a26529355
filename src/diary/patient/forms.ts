import type { StoredForm } from '#sync/web';

/** How a check-in lies on the phone; also the operation's kind. */
export const diaryForm: StoredForm = { name: 'diary-entry', upgrades: [] };

/** The server's diary days as kept for reading offline. */
export const myDiaryForm: StoredForm = { name: 'my-diary', upgrades: [] };
