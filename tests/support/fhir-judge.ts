import { readFileSync } from 'node:fs';
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';

/**
 * An independent judge of FHIR R4 resources: cardinalities, types, required codes and invariants as
 * HL7's own StructureDefinitions have them. It knows nothing of how Sinew writes.
 */
type Element = {
  readonly path: string;
  readonly min: number;
  readonly max: string;
  readonly types?: readonly string[];
  readonly ref?: string;
  readonly codes?: readonly string[];
  readonly constraints?: readonly {
    readonly key: string;
    readonly severity: string;
    readonly expression: string;
  }[];
};
type Definitions = Readonly<Record<string, readonly Element[]>>;
type Node = Readonly<Record<string, unknown>>;

const definitions = JSON.parse(
  readFileSync(new URL('../../src/exchange/golden/r4-definitions.json', import.meta.url), 'utf8'),
) as Definitions;

/** Every fault of a resource, by its place; empty when it is lawful R4. */
export function faultsOf(resource: unknown): readonly string[] {
  const type = (resource as Node)['resourceType'];
  if (typeof type !== 'string' || definitions[type] === undefined)
    return [`no such resource: ${String(type)}`];
  return judge(resource as Node, type, type, type, resource);
}

function judge(
  node: Node,
  type: string,
  path: string,
  at: string,
  root: unknown,
): readonly string[] {
  const elements = definitions[type] ?? [];
  const own = elements.find((element) => element.path === path);
  const children = elements.filter((element) => parentOf(element.path) === path);
  const known = new Set<string>(['resourceType']);
  const faults = children.flatMap((element) => {
    const name = element.path.slice(path.length + 1);
    const keys = keysOf(name, element);
    for (const { key } of keys) known.add(key).add(`_${key}`);
    const present = keys.filter(({ key }) => node[key] !== undefined);
    return [
      ...(present.length < element.min ? [`${at}.${name} is missing`] : []),
      ...(present.length > 1 ? [`${at}.${name} is there in several types`] : []),
      ...present.flatMap(({ key, as }) =>
        judgeValue(node[key], element, as, `${at}.${key}`, type, root),
      ),
    ];
  });
  const strange = Object.keys(node).filter((key) => !known.has(key));
  return [
    ...faults,
    ...strange.map((key) => `${at}.${key} is not in FHIR`),
    ...(own?.constraints ?? []).flatMap((constraint) => broken(node, path, constraint, at, root)),
  ];
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('.'));

/** "value[x]" is valueString, valueCoding, …; any other name is itself. */
function keysOf(
  name: string,
  { types = [], ref }: Element,
): readonly { key: string; as: string }[] {
  if (ref !== undefined) return [{ key: name, as: ref }];
  if (!name.endsWith('[x]')) return [{ key: name, as: types[0] ?? 'Element' }];
  return types.map((as) => ({
    key: `${name.slice(0, -3)}${as.charAt(0).toUpperCase()}${as.slice(1)}`,
    as,
  }));
}

function judgeValue(
  value: unknown,
  element: Element,
  as: string,
  at: string,
  within: string,
  root: unknown,
): readonly string[] {
  const many = element.max !== '1';
  if (many !== Array.isArray(value)) return [`${at} is ${many ? 'no' : 'a'} list`];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (values.length === 0) return [`${at} is an empty list`];
  return values.flatMap((one) => judgeOne(one, element, as, at, within, root));
}

const inline = new Set(['BackboneElement', 'Element']);

function judgeOne(
  value: unknown,
  element: Element,
  as: string,
  at: string,
  within: string,
  root: unknown,
): readonly string[] {
  if (element.ref !== undefined) return judge(value as Node, within, element.ref, at, root);
  if (inline.has(as)) return judge(value as Node, within, element.path, at, root);
  if (as === 'Resource') return faultsOf(value).map((fault) => `${at}: ${fault}`);
  const primitive = primitives[as];
  if (primitive !== undefined) {
    const codes = element.codes;
    return [
      ...(primitive(value) ? [] : [`${at} is no ${as}: ${JSON.stringify(value)}`]),
      ...(codes !== undefined && !codes.includes(String(value))
        ? [`${at} is no code of its list: ${String(value)}`]
        : []),
    ];
  }
  if (definitions[as] === undefined) return [`${at}: the judge does not know ${as}`];
  return judge(value as Node, as, as, at, root);
}

const text =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && pattern.test(value);
const number =
  (is: (value: number) => boolean) =>
  (value: unknown): boolean =>
    typeof value === 'number' && is(value);

/** Patterns of https://hl7.org/fhir/R4/datatypes.html#primitive. */
const primitives: Readonly<Record<string, (value: unknown) => boolean>> = {
  boolean: (value) => typeof value === 'boolean',
  integer: number(Number.isInteger),
  positiveInt: number((value) => Number.isInteger(value) && value > 0),
  unsignedInt: number((value) => Number.isInteger(value) && value >= 0),
  decimal: number(Number.isFinite),
  string: text(/\S/),
  markdown: text(/\S/),
  uri: text(/^\S+$/),
  url: text(/^\S+$/),
  canonical: text(/^\S+$/),
  code: text(/^[^\s]+(\s[^\s]+)*$/),
  id: text(/^[A-Za-z0-9\-.]{1,64}$/),
  date: text(/^\d{4}(-\d\d(-\d\d)?)?$/),
  dateTime: text(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?)?)?$/),
  instant: text(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/),
};

function broken(
  node: Node,
  base: string,
  { key, expression, severity }: { key: string; expression: string; severity: string },
  at: string,
  root: unknown,
): readonly string[] {
  if (severity !== 'error') return [];
  const [holds] = fhirpath.evaluate(
    structuredClone(node),
    { base, expression },
    { resource: root, rootResource: root },
    r4,
    { traceFn: () => undefined },
  ) as unknown[];
  return holds === false ? [`${at} breaks ${key}: ${expression}`] : [];
}
