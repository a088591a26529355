import type { Problem } from '#http';

/** Said of every link whose token is in no book: of an intake, of a lost password. */
export const unknownLink: Problem = {
  status: 404,
  code: 'unknown-link',
  title: 'This link is not known here. Please check that it is complete.',
};
