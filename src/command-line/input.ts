import { err, ok, type Result } from '#kernel';
import type { Call, Fault } from './command.ts';

/** The JSON document a command was pointed at. */
export async function readJson({ words, world }: Call): Promise<Result<unknown, Fault>> {
  const path = words[0] ?? '-';
  const text = await world.read(path).catch((error: unknown) => {
    return error instanceof Error ? error : new Error(String(error));
  });
  if (text instanceof Error) {
    return err({ path: '', code: 'unreadable', message: `${path}: ${text.message}` });
  }
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return err({ path: '', code: 'not-json', message: `${path} is not JSON: ${reason}` });
  }
}
