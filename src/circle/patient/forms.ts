import type { StoredForm } from '#sync/web';

/** Ending a share without a network; also the operation's kind. */
export const shareEndForm: StoredForm = { name: 'share-end', upgrades: [] };
export const myCircleForm: StoredForm = { name: 'my-circle', upgrades: [] };
/** What a helper may see, as kept on the helper's phone until sharing ends. */
export const familyForm: StoredForm = { name: 'family', upgrades: [] };
