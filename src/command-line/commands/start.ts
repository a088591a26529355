import type { OpenDatabase } from '#database/server';
import { type Settings, serve } from '#server';
import { badInput, type Call, type Command, done, type Outcome } from '../command.ts';
import { tellDemo } from '../demo-clinic.ts';
import { databaseOf, settingsFor } from '../installation.ts';
import { ensureWebApps } from '../web-build.ts';

export const start: Command = {
  name: 'start',
  summary: 'Serve the product.',
  usage: '[--demo]',
  about: `Starts the database, brings it up to date, and serves the product until it is told to stop (Ctrl-C).
In demo mode an empty database is first filled with a clinic of invented people. Prints one JSON
document, {"url", "mode"}, when it is ready.`,
  options: {
    demo: { takes: 'nothing', says: 'Demo mode, unless SINEW_MODE says otherwise.' },
  },
  words: [0, 0],
  run: async (call) => {
    const fallbacks: Record<string, string> = call.options['demo'] ? { SINEW_MODE: 'demo' } : {};
    const settings = await settingsFor(call, fallbacks);
    if (!settings.ok) return badInput(settings.problem);
    const stopAsked = call.world.askedToStop();
    const { openDatabase } = await import('#database/server');
    const [open] = await Promise.all([
      openDatabase(databaseOf(settings.value), { log: call.world.say, company: 'alone' }),
      ensureWebApps(call.world.say),
    ]);
    try {
      return await serveUntilStopped(call, settings.value, open, stopAsked);
    } finally {
      await open.close();
    }
  },
};

async function serveUntilStopped(
  call: Call,
  settings: Settings,
  { database }: OpenDatabase,
  stopAsked: Promise<void>,
): Promise<Outcome> {
  const { world } = call;
  const serving = await serve(settings, database);
  try {
    const demo =
      settings.mode === 'demo'
        ? await tellDemo(serving, { ...settings, ...world, database, now: world.now() })
        : { rest: Promise.resolve() };
    demo.rest.catch((error: unknown) => {
      world.say(`The demo clinic could not be told to its end: ${String(error)}`);
    });
    world.say(`Sinew serves at ${settings.publicUrl} (Ctrl-C stops it)`);
    world.answer({ url: serving.url, mode: settings.mode });
    await stopAsked;
    world.say('Stopping: finishing what was begun');
  } finally {
    await serving.stop();
  }
  return done();
}
