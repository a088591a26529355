import type { Problem } from '#http';
import type { RecordRefusal } from '../../record/read-record.ts';
import type { Difference } from '../../record/same-person.ts';

const differsIn: Readonly<Record<Difference['what'], string>> = {
  'birth-date': 'Day of birth',
  name: 'Name',
};

/** A record that is not read, and where it is of another person, in what. */
export const recordRefused = ({ code, says, differs }: RecordRefusal): Problem => ({
  status: 422,
  code,
  title: says,
  fields: differs.map(({ what, theirs, ours }) => ({
    at: '/body/text',
    code: what,
    message: `${differsIn[what]}: there ${theirs}, here ${ours}.`,
  })),
});

export const decidedMeanwhile: Problem = {
  status: 409,
  code: 'decided-meanwhile',
  title: 'Somebody has decided on one of these lines meanwhile. Please look again.',
};

export const stoppedHere: Problem = {
  status: 409,
  code: 'stopped-here',
  title:
    'This medicine was stopped here. If the person takes it, begin it again on the page of medicines.',
};

export const oursIsNewer: Problem = {
  status: 409,
  code: 'ours-is-newer',
  title:
    'What stands here is newer. If the older one is right, write it down on the person’s page.',
};

export const severalLines: Problem = {
  status: 409,
  code: 'several-lines',
  title:
    'This medicine has several lines, here or there. Change the right one on the page of medicines.',
};

export const changedSince: Problem = {
  status: 409,
  code: 'changed-since',
  title: 'It was changed or taken back in the record since. Mend it there.',
};

export const noServer: Problem = {
  status: 409,
  code: 'no-server',
  title: 'No server is in use. An administrator sets one under Admin > Other records.',
};

export const noRecordNumber: Problem = {
  status: 409,
  code: 'no-record-number',
  title:
    'This person has no record number here, by which the other server knows them. Add it first.',
};

export const fetchRunning: Problem = {
  status: 409,
  code: 'fetch-running',
  title: 'The record is being fetched already.',
};
