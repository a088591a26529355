import { parseArgs } from 'node:util';
import { type Command, type Fault, type Outcome, usageFault, type World } from './command.ts';
import { commands } from './commands.ts';
import { generalOptions, helpFor, helpOverall, schemaOption } from './help.ts';
import { asTable } from './table.ts';

export type Spoken = {
  readonly exit: number;
  /** For standard output. */
  readonly output: string;
};

/** Runs one command line and says what belongs on standard output. */
export async function commandLine(words: readonly string[], world: World): Promise<Spoken> {
  const [name, ...rest] = words;
  if (name === undefined || name === 'help' || name === '--help') {
    return { exit: name === undefined ? 2 : 0, output: helpOverall(commands) };
  }
  const command = commands.find((known) => known.name === name);
  if (command === undefined) {
    const known = commands.map((each) => each.name).join(', ');
    return spoken(usageFault(`There is no command "${name}". There are: ${known}.`), 'json', world);
  }
  return runCommand(command, rest, world);
}

async function runCommand(
  command: Command,
  words: readonly string[],
  world: World,
): Promise<Spoken> {
  const parsed = parse(command, words);
  if (typeof parsed === 'string') return spoken(usageFault(parsed), 'json', world);
  const { values, positionals } = parsed;
  if (values['help'] === true) return { exit: 0, output: helpFor(command) };
  const format = formatOf(command, values['format'] ?? 'json');
  if (format === null) return spoken(usageFault(formatsOf(command)), 'json', world);
  if (values['schema'] === true && command.schema !== undefined) {
    return spoken({ exit: 0, document: await command.schema() }, 'json', world);
  }
  const [least, most] = command.words;
  if (positionals.length < least || positionals.length > most) {
    return spoken(usageFault(`Usage: sinew ${command.name} ${command.usage}`), format, world);
  }
  const call = { words: positionals, options: values, world };
  return spoken(await command.run(call), format, world);
}

const formats = (command: Command): readonly string[] => [
  'json',
  'table',
  ...(command.formats ?? []),
];

function formatOf(command: Command, asked: string | boolean): string | null {
  return formats(command).find((known) => known === asked) ?? null;
}

const formatsOf = (command: Command): string =>
  `--format is ${formats(command)
    .map((known) => `"${known}"`)
    .join(' or ')}.`;

type Parsed = {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
};

function parse(command: Command, words: readonly string[]): Parsed | string {
  const known = { ...command.options, ...schemaOption(command), ...generalOptions };
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { takes }]) => [
      name,
      { type: takes === 'text' ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} See "sinew ${command.name} --help".`;
  }
}

function spoken({ exit, document, text: own }: Outcome, format: string, world: World): Spoken {
  if (own !== undefined) return { exit, output: own };
  if (exit !== 0) faultsOf(document).forEach((fault) => world.say(fault));
  if (document === undefined) return { exit, output: '' };
  const text = format === 'table' ? asTable(document) : JSON.stringify(document, null, 2);
  return { exit, output: `${text}\n` };
}

/** Faults are said to people too, in words. */
function faultsOf(document: unknown): readonly string[] {
  if (typeof document !== 'object' || document === null || !('errors' in document)) return [];
  if (!Array.isArray(document.errors)) return [];
  const faults = document.errors.slice(0, 20) as readonly Fault[];
  return faults.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
}
