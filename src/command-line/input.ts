import { err, ok, type Result } from '#kernel';
import type { Call, Fault } from './command.ts';
import { type RepeatedKey, repeatedKeysIn } from './repeated-keys.ts';

/** The JSON document a command was pointed at. */
export async function readJson(call: Call): Promise<Result<unknown, Fault>> {
  const read = await readJsonText(call);
  return read.ok ? ok(read.value.json) : read;
}

export type JsonText = {
  readonly json: unknown;
  /** Fields that stand twice, which a parser passes over in silence. */
  readonly repeated: readonly RepeatedKey[];
};

/** The JSON document with the fields that it says twice. */
export async function readJsonWithRepeats(call: Call): Promise<Result<JsonText, Fault>> {
  const read = await readJsonText(call);
  if (!read.ok) return read;
  const { text, json } = read.value;
  return ok({ json, repeated: repeatedKeysIn(text) });
}

async function readJsonText({
  words,
  world,
}: Call): Promise<Result<{ readonly text: string; readonly json: unknown }, Fault>> {
  const path = words[0] ?? '-';
  const text = await world.read(path).catch((error: unknown) => {
    return error instanceof Error ? error : new Error(String(error));
  });
  if (text instanceof Error) {
    return err({ path: '', code: 'unreadable', message: `${path}: ${text.message}` });
  }
  try {
    return ok({ text, json: JSON.parse(text) as unknown });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return err({ path: '', code: 'not-json', message: `${path} is not JSON: ${reason}` });
  }
}
