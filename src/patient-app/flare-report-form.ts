import type { StoredForm } from '#sync/web';

/** What a person says in flare help; also the operation's kind. */
export const flareReportForm: StoredForm = { name: 'flare-report', upgrades: [] };
