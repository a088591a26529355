import type { StoredForm } from '#sync/web';

/** Studies as they are kept for reading without a network. */
export const myStudiesForm: StoredForm = { name: 'my-studies', upgrades: [] };

/** A yes or a no; also the operation's kind. */
export const studyChoiceForm: StoredForm = { name: 'study-choice', upgrades: [] };

/** Leaving; also the operation's kind. It goes before everything else that waits. */
export const studyLeaveForm: StoredForm = { name: 'study-leave', upgrades: [] };
