import type { Instant } from '#kernel';

export type Option = {
  readonly takes: 'nothing' | 'text';
  /** What stands for the value in the help: "FOLDER". */
  readonly value?: string;
  readonly says: string;
};

/** One command of `sinew`: what it is called, what it takes, what it does. */
export type Command = {
  readonly name: string;
  readonly summary: string;
  /** What follows the name: "FILE|- [--as-of INSTANT]". */
  readonly usage: string;
  readonly about: string;
  readonly options: Readonly<Record<string, Option>>;
  /** How many words without dashes it takes. */
  readonly words: readonly [least: number, most: number];
  /** What --format takes beside json and table. */
  readonly formats?: readonly string[];
  /** Prints the JSON schemas of what goes in and out, for `--schema`. */
  readonly schema?: () => Promise<unknown>;
  readonly run: (call: Call) => Promise<Outcome>;
};

export type Call = {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly world: World;
};

/** Everything a command touches outside itself. */
export type World = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The content of a file, or of standard input for "-". */
  readonly read: (path: string) => Promise<string>;
  /** The same as bytes, where the encoding is not ours to choose. */
  readonly readBytes: (path: string) => Promise<Uint8Array>;
  /** A line for people, on standard error. */
  readonly say: (line: string) => void;
  /** The one JSON document of a command that goes on running. */
  readonly answer: (document: unknown) => void;
  readonly now: () => Instant;
  /** Fulfilled when the operating system or a person asks the command to end. */
  readonly askedToStop: () => Promise<void>;
};

export type Fault = { readonly path: string; readonly code: string; readonly message: string };

/** 0 = done, 2 = bad input, 1 = anything else. */
export type Outcome = {
  readonly exit: 0 | 1 | 2;
  readonly document?: unknown;
  /** Goes out as it is, in a format of the command's own. */
  readonly text?: string;
};

export const done = (document?: unknown): Outcome => ({ exit: 0, document });

export const badInput = (errors: readonly Fault[]): Outcome => ({
  exit: 2,
  document: { errors },
});

export function usageFault(message: string): Outcome {
  return badInput([{ path: '', code: 'usage', message }]);
}
