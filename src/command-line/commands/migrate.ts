import { type Command, done } from '../command.ts';
import { onInstallation } from '../installation.ts';

export const migrate: Command = {
  name: 'migrate',
  summary: 'Bring the database up to date, and end.',
  usage: '',
  about: `Runs the migrations that this database has not had yet, each in one transaction. Safe to run at
any time, also twice at once. "sinew start" does the same before it serves.`,
  options: {},
  words: [0, 0],
  run: (call) => onInstallation(call, 'beside', async ({ migrations }) => done(migrations)),
};
