import type { Problem } from '#http';

/** Nothing else settles an alarm: its card and its finding end with the alert. */
export const closeAlertFirst: Problem = {
  status: 409,
  code: 'close-the-alert-first',
  title: 'Close the alert first: on the Safety page, with what came of it.',
};

/** A warning sign of the body stands until a clinician has looked: its card ends with the hold. */
export const liftHoldFirst: Problem = {
  status: 409,
  code: 'lift-the-hold-first',
  title:
    'A warning sign of the body is open. A clinician lifts the hold with a note on the plan page; that ends this.',
};

/** Contacts after an alarm go on until somebody says that the person is engaged in care again. */
export const noteContactFirst: Problem = {
  status: 409,
  code: 'note-the-contact-first',
  title:
    'Note the contact on the Safety page: reached or not, and what was said. That sets when the next one is due, or ends the calls.',
};

/** Whoever leaves care is called on by somebody with a name, or the calls end by what somebody says of it. */
export const settleCallsFirst: Problem = {
  status: 409,
  code: 'calls-open',
  title:
    'This person is still called after an alarm. Say who goes on calling, or how the calls end, before care ends.',
  fields: [
    {
      at: '/body/calls',
      code: 'missing',
      message: 'Say who goes on calling, or how the calls end.',
    },
  ],
};

export const noSuchCaller: Problem = {
  status: 422,
  code: 'no-such-caller',
  title: 'Choose somebody of the care team of this clinic.',
  fields: [
    {
      at: '/body/calls/caller',
      code: 'no-such-caller',
      message: 'Choose somebody of the care team of this clinic.',
    },
  ],
};

/** Whether a finding is about contacts that go on (SAF-10, SAF-13). */
export const isFollowUp = (ruleId: string | null): boolean =>
  ruleId === 'SAF-10' || ruleId === 'SAF-13';
