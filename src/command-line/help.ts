import type { Command, Option } from './command.ts';

const general: Readonly<Record<string, Option>> = {
  format: { takes: 'text', value: 'json|table', says: 'How to answer; json is the default.' },
  settings: { takes: 'text', value: 'FILE', says: 'File with settings, one NAME=value per line.' },
  help: { takes: 'nothing', says: 'Show this.' },
};

/** Options every command takes. */
export const generalOptions = general;

export function helpOverall(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `sinew: one plan for people who live with long-lasting pain

Usage: sinew COMMAND [options]

${list.join('\n')}

"sinew COMMAND --help" says more about a command. Standard output is one JSON document
(--format table for people); everything else goes to standard error.
Exit code: 0 done, 2 bad input, 1 anything else.

Settings, from the environment or a file: PORT, HOST, SINEW_DATA, DATABASE_URL, SINEW_MODE,
SINEW_PUBLIC_URL. docs/ describes them.
`;
}

export function helpFor(command: Command): string {
  const options = { ...command.options, ...schemaOption(command), ...generalFor(command) };
  return `sinew ${command.name}: ${command.summary}

Usage: sinew ${command.name} ${command.usage}

${command.about}

Options:
${linesFor(options).join('\n')}
`;
}

function generalFor({ formats = [] }: Command): Readonly<Record<string, Option>> {
  const { format, ...others } = general;
  if (format === undefined || formats.length === 0) return general;
  return { format: { ...format, value: ['json', 'table', ...formats].join('|') }, ...others };
}

/** `--schema`, for the commands that read a document. */
export function schemaOption(command: Command): Readonly<Record<string, Option>> {
  if (command.schema === undefined) return {};
  return {
    schema: { takes: 'nothing', says: 'Print the JSON schemas of input and output, and end.' },
  };
}

function linesFor(options: Readonly<Record<string, Option>>): string[] {
  const heads = Object.entries(options).map(
    ([name, { value }]) => `--${name}${value === undefined ? '' : ` ${value}`}`,
  );
  const width = Math.max(...heads.map((head) => head.length));
  return Object.values(options).map(
    ({ says }, index) => `  ${(heads[index] ?? '').padEnd(width)}  ${says}`,
  );
}
