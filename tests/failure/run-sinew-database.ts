// A program of its own: holds a data folder until it is told to stop, or is killed.
import { DatabaseRefusal, openDatabase } from '#database/server';

const [, , dataFolder = ''] = process.argv;
try {
  const open = await openDatabase({ dataFolder }, { log: console.error, company: 'alone' });
  console.log(JSON.stringify({ ready: true, applied: open.migrations.applied.length }));
  process.on('SIGTERM', () => void open.close().then(() => process.exit(0)));
  setInterval(() => undefined, 1_000);
} catch (error) {
  console.log(JSON.stringify({ refused: error instanceof DatabaseRefusal ? error.message : '' }));
  process.exitCode = 1;
}
