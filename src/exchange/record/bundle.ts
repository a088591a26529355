import { err, ok, type Result } from '#kernel';
import { isObject, sizeOf } from '../import/read-file.ts';
import type { Around, JsonObject } from './around.ts';
import { recordLimits } from './record-limits.ts';

export type Refusal = { readonly code: string; readonly says: string };
export type Entry = {
  readonly resource: JsonObject;
  readonly path: string;
  readonly fullUrl: string | null;
};

const refuse = (code: string, says: string) => err<Refusal>({ code, says });

/** The text of a file as a Bundle; its bounds are checked before anything recurses. */
export function bundleIn(text: string): Result<JsonObject, Refusal> {
  if (text.length > recordLimits.file) {
    return refuse('too-large', 'The file is larger than 10 MB. Ask for a shorter time.');
  }
  const { depth, values } = sizeOf(text);
  if (depth > recordLimits.depth)
    return refuse('too-deep', 'The file nests deeper than FHIR does.');
  if (values > recordLimits.values) {
    return refuse('too-many-values', 'The file holds more than a record of one person does.');
  }
  const parsed = parse(text);
  if (!isObject(parsed)) return refuse('not-json', 'The file is no JSON object.');
  return parsed['resourceType'] === 'Bundle'
    ? ok(parsed)
    : refuse('no-bundle', 'The file is no FHIR Bundle. Ask for an export or a patient summary.');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.codePointAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    return null;
  }
}

/** The resources of a Bundle, each with its place in it. */
export function entriesOf(bundle: JsonObject): Result<readonly Entry[], Refusal> {
  const { entry } = bundle;
  if (!Array.isArray(entry)) return refuse('no-entries', 'The Bundle holds no entries.');
  if (entry.length > recordLimits.entries) {
    return refuse(
      'too-many-entries',
      `The Bundle holds more than ${recordLimits.entries} entries.`,
    );
  }
  const entries = (entry as readonly unknown[]).flatMap((one, at): readonly Entry[] => {
    if (!isObject(one) || !isObject(one['resource'])) return [];
    const { fullUrl, resource } = one;
    const path = `/entry/${at}/resource`;
    return [{ resource, path, fullUrl: typeof fullUrl === 'string' ? fullUrl : null }];
  });
  return ok(entries);
}

/** What a reference can be called by: the address of the entry, and "Type/id". */
export function namesOf({ resource, fullUrl }: Entry): readonly string[] {
  const { resourceType, id } = resource;
  const relative = typeof id === 'string' ? [`${String(resourceType)}/${id}`] : [];
  return fullUrl === null ? relative : [fullUrl, ...relative];
}

/** Finds what a reference names: within the resource itself, or among the entries. */
export function resolver(entries: readonly Entry[]): Around['resolve'] {
  const byName = new Map(
    entries.flatMap((entry) => namesOf(entry).map((name) => [name, entry.resource] as const)),
  );
  return (reference, from) => {
    if (!reference.startsWith('#')) {
      return byName.get(reference) ?? byName.get(shortOf(reference)) ?? null;
    }
    const { contained } = from;
    const inside: readonly unknown[] = Array.isArray(contained) ? contained : [];
    return (
      (inside.find((one) => isObject(one) && `#${String(one['id'])}` === reference) as
        | JsonObject
        | undefined) ?? null
    );
  };
}

/** "https://…/Medication/12/_history/3" is "Medication/12". */
export function shortOf(reference: string): string {
  const [plain = ''] = reference.slice(0, 400).split('/_history/');
  return plain.split('/').slice(-2).join('/');
}
