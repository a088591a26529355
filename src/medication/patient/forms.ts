import type { StoredForm } from '#sync/web';

/** What the person wrote about a medicine; also the operation's kind. */
export const medicineNoteForm: StoredForm = { name: 'medicine-note', upgrades: [] };

/** The list of medicines as kept for reading offline. */
export const myMedicinesForm: StoredForm = { name: 'my-medicines', upgrades: [] };
