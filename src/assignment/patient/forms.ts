import type { StoredForm } from '#sync/web';

/** What the server asks, with the questions themselves, as kept for days without a network. */
export const mineForm: StoredForm = { name: 'my-questionnaires', upgrades: [] };

/** One answer as it waits on the phone; also the operation's kind. */
export const answerForm: StoredForm = { name: 'questionnaire-answer', upgrades: [] };

/** Opened, handed in or skipped; also the operation's kind. It waits its turn behind the answers. */
export const stepForm: StoredForm = { name: 'questionnaire-step', upgrades: [] };

/** A choice that was not sent yet, and after which alarms the person said that they are safe. */
export const placeForm: StoredForm = { name: 'questionnaire-place', upgrades: [] };
