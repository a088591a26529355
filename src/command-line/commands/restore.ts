import { badInput, type Command, done } from '../command.ts';
import { databaseOf, settingsFor } from '../installation.ts';

export const restore: Command = {
  name: 'restore',
  summary: 'Make an installation out of a backup, in an empty data folder.',
  usage: 'FOLDER',
  about: `Compares the backup in FOLDER with its checksums, copies it into the data folder (SINEW_DATA), which
must be empty or new, and starts its database once. With DATABASE_URL, that database must be empty.
Nothing is ever overwritten.`,
  options: {},
  words: [1, 1],
  run: async (call) => {
    const settings = await settingsFor(call);
    if (!settings.ok) return badInput(settings.problem);
    const { restore: makeFrom } = await import('#database/server');
    return done(await makeFrom(call.words[0] ?? '', databaseOf(settings.value), call.world.say));
  },
};
