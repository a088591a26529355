import type { Problem } from '#http';

/** Nothing else settles an alarm: its card and its finding end with the alert. */
export const closeAlertFirst: Problem = {
  status: 409,
  code: 'close-the-alert-first',
  title: 'Close the alert first: on the Safety page, with what came of it.',
};
