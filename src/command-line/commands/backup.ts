import { type Command, done } from '../command.ts';
import { noteToolRun, onInstallation } from '../installation.ts';

export const backup: Command = {
  name: 'backup',
  summary: 'Copy the installation into a new folder, while it works.',
  usage: 'FOLDER',
  about: `Copies database, keys and files into FOLDER, which must be empty or new. The clinic may go on
working; everything acknowledged before the backup began is in it. The folder holds health data and
keys: keep it as you keep the installation. With DATABASE_URL, PostgreSQL's pg_dump is used.`,
  options: {},
  words: [1, 1],
  run: (call) =>
    onInstallation(call, 'beside', async (open) => {
      const { backup: copy } = await import('#database/server');
      const report = await copy(open, call.words[0] ?? '', call.world.say);
      await noteToolRun(open, call, 'backup', true);
      return done(report);
    }),
};
