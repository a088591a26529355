// A program of its own: the product as `sinew start` serves it, on the data folder in SINEW_DATA.
import { openDatabase } from '#database/server';
import { serve, settingsFrom } from '#server';

const settings = settingsFrom(process.env);
if (!settings.ok) throw new Error(JSON.stringify(settings.problem));
const { dataFolder } = settings.value;
const log = (line: string): boolean => process.stderr.write(`${line}\n`);
const open = await openDatabase({ dataFolder }, { log, company: 'alone' });
const serving = await serve(settings.value, open.database);
process.stdout.write(`${JSON.stringify({ url: serving.url })}\n`);

process.once('SIGTERM', () => {
  const closed = serving.stop().then(() => open.close());
  closed.then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
