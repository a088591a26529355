import type { StaffRole } from '#access';

const words: Readonly<Record<StaffRole, string>> = {
  coordinator: 'care coordinator',
  physician: 'physician',
  psychologist: 'psychologist',
  physiotherapist: 'physiotherapist',
  'peer-moderator': 'peer moderator',
  researcher: 'researcher',
  administrator: 'administrator',
};

/** A role as the clinic calls it, inside a sentence. */
export const roleInWords = (role: string): string =>
  words[role as StaffRole] ?? 'somebody of the team';
