import { pino } from 'pino';
import { addressesOf, connect } from '#database/server';
import type { Contract } from '#http';
import { app, settingsFrom } from '#server';

/** The contract of every route a demo server registers (a clinic has all but the demo's door). */
export const registered: readonly Contract[] = await contractsOf();

async function contractsOf(): Promise<readonly Contract[]> {
  const settings = settingsFrom({ SINEW_MODE: 'demo', PORT: '0' });
  if (!settings.ok) throw new Error(JSON.stringify(settings.problem));
  const database = connect(addressesOf('postgres://nobody@localhost:1/none'));
  const built = await app({
    settings: settings.value,
    secret: 'only-to-list-the-routes-of-a-server-in-a-test',
    database,
    log: pino({ level: 'silent' }),
  });
  return built.routes.map(({ contract }) => contract);
}
