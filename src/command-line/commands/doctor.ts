import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { totalmem } from 'node:os';
import type { DatabaseSettings } from '#database/server';
import type { Settings } from '#server';
import { badInput, type Call, type Command, type Outcome } from '../command.ts';
import { databaseOf, settingsFor } from '../installation.ts';

type Check = {
  readonly check: string;
  readonly outcome: 'good' | 'bad';
  readonly says: string;
};

export const doctor: Command = {
  name: 'doctor',
  summary: 'Look at this installation and say what is not right.',
  usage: '',
  about: `Checks settings, data folder, disk, memory and database, without changing anything but what a start
would change. Exit code 1 when something is bad.`,
  options: {},
  words: [0, 0],
  run: async (call) => {
    const settings = await settingsFor(call);
    if (!settings.ok) return badInput(settings.problem);
    const { value } = settings;
    const checks = [
      node(),
      memory(),
      ...(await folderChecks(value)),
      ...(await database(call, value)),
    ];
    return outcomeOf(checks);
  },
};

function outcomeOf(checks: readonly Check[]): Outcome {
  const isWell = checks.every(({ outcome }) => outcome === 'good');
  return { exit: isWell ? 0 : 1, document: { well: isWell, checks } };
}

function judged(check: string, isGood: boolean, says: string): Check {
  return { check, outcome: isGood ? 'good' : 'bad', says };
}

function node(): Check {
  return judged('node', process.versions.node.startsWith('24.'), `Node ${process.versions.node}`);
}

const leastMemoryBytes = 1e9;
const leastDiskBytes = 2e9;

function memory(): Check {
  return judged('memory', totalmem() >= leastMemoryBytes, `${gigabytes(totalmem())} of memory`);
}

async function folderChecks({ dataFolder }: Settings): Promise<readonly Check[]> {
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    await access(dataFolder, constants.W_OK);
    const { bavail, bsize } = await statfs(dataFolder);
    const free = bavail * bsize;
    return [
      judged('data folder', true, dataFolder),
      judged('disk', free >= leastDiskBytes, `${gigabytes(free)} free`),
    ];
  } catch (error) {
    return [judged('data folder', false, error instanceof Error ? error.message : String(error))];
  }
}

async function database(call: Call, settings: Settings): Promise<readonly Check[]> {
  try {
    return await databaseChecks(call, databaseOf(settings));
  } catch (error) {
    return [judged('database', false, error instanceof Error ? error.message : String(error))];
  }
}

async function databaseChecks(call: Call, settings: DatabaseSettings): Promise<readonly Check[]> {
  const { openDatabase, risksOf } = await import('#database/server');
  const open = await openDatabase(settings, { log: call.world.say, company: 'beside' });
  try {
    const { durability, migrations, server } = open;
    const [row] = await open.database.owner.run(
      `select current_setting('server_version') as version`,
    );
    const risks = risksOf(durability);
    return [
      judged('database', true, `PostgreSQL ${String(row?.['version'])}, ${server}`),
      judged('schema', true, `at migration ${migrations.version}`),
      judged(
        'durability',
        risks.length === 0,
        risks.length === 0 ? 'acknowledged is kept' : risks.join(', '),
      ),
      judged(
        'checksums',
        server === 'external' || durability.dataChecksums,
        durability.dataChecksums ? 'on' : 'off',
      ),
    ];
  } finally {
    await open.close();
  }
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
