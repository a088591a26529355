import { err, ok, type Result } from '#kernel';
import { isObject } from '../../import/read-file.ts';
import type { JsonObject } from '../../record/around.ts';
import { fault, type RecordFault } from '../../record/fault.ts';
import { measureNames, measureRow } from '../../record/measure-table.ts';
import { recordLimits } from '../../record/record-limits.ts';
import { type FetchFault, faultOf } from './fault.ts';
import { openSession, type Session } from './session.ts';
import type { Server } from './sign-in.ts';

export type Progress = { readonly step: string; readonly resources: number };
export type Fetched = {
  readonly bundle: JsonObject;
  /** Kinds of things the server did not give. */
  readonly faults: readonly RecordFault[];
};

const pagesMax = 60;
const pageSize = 200;

/** Everything a server has of one person, as one Bundle; found by the clinic's own number for them. */
export async function fetchRecord(
  server: Server,
  recordNumber: string,
  onProgress: (progress: Progress) => Promise<void>,
): Promise<Result<Fetched, FetchFault>> {
  await onProgress({ step: 'signing-in', resources: 0 });
  const session = await openSession(server);
  if (!session.ok) return session;
  const version = await versionOf(server, session.value);
  if (!version.ok) return version;
  await onProgress({ step: 'Patient', resources: 0 });
  const patient = await patientOf(server, session.value, recordNumber);
  if (!patient.ok) return patient;
  const found: Entry[] = [patient.value];
  const faults: RecordFault[] = [];
  for (const { type, query } of wanted(String(patient.value.resource['id']))) {
    await onProgress({ step: type, resources: found.length });
    const read = await pagesOf(server, session.value, `${type}?${query.toString()}`);
    if (read.ok) found.push(...read.value);
    else if (read.problem.code !== 'not-allowed') return read;
    else
      faults.push(
        fault(
          '',
          'not-given',
          `The server did not let us read ${type}: what it holds is not here.`,
        ),
      );
    if (found.length > recordLimits.entries) return err(faultOf('too-large'));
  }
  await onProgress({ step: 'reading', resources: found.length });
  return ok({ bundle: { resourceType: 'Bundle', type: 'collection', entry: found }, faults });
}

type Entry = { readonly fullUrl: string | null; readonly resource: JsonObject };

/** FHIR R4 and its ballot version 4.3, which changed nothing that is read here. */
const versions = /^4\.[03](\.|$)/;

async function versionOf(server: Server, { read }: Session): Promise<Result<null, FetchFault>> {
  const statement = await read(`${server.baseUrl}/metadata`);
  if (!statement.ok) return statement;
  const { resourceType, fhirVersion } = statement.value;
  if (resourceType !== 'CapabilityStatement') return err(faultOf('not-fhir'));
  return versions.test(String(fhirVersion)) ? ok(null) : err(faultOf('other-version'));
}

async function patientOf(
  server: Server,
  session: Session,
  recordNumber: string,
): Promise<Result<Entry, FetchFault>> {
  const identifier = `${server.identifierSystem}|${escaped(recordNumber)}`;
  const query = new URLSearchParams({ identifier }).toString();
  const read = await pagesOf(server, session, `Patient?${query}`);
  if (!read.ok) return read;
  const people = read.value.filter(({ resource }) => resource['resourceType'] === 'Patient');
  const [first, second] = people;
  if (first === undefined || typeof first.resource['id'] !== 'string') {
    return err(faultOf('no-such-person'));
  }
  return second === undefined ? ok(first) : err(faultOf('several-people'));
}

/** Signs that mean something in a search, meant as themselves. */
const escaped = (text: string): string => text.replaceAll(/[\\,|$]/g, String.raw`\$&`);

function wanted(patient: string) {
  const query = (more: Readonly<Record<string, string>>) =>
    new URLSearchParams({ patient, _count: `${pageSize}`, ...more });
  const codes = measureNames.flatMap((name) => measureRow(name).loinc);
  const values = [...codes, bloodPressurePanel].map((code) => `http://loinc.org|${code}`).join(',');
  return [
    { type: 'Condition', query: query({}) },
    {
      type: 'MedicationRequest',
      query: query({ status: 'active', _include: 'MedicationRequest:medication' }),
    },
    {
      type: 'MedicationStatement',
      query: query({ status: 'active', _include: 'MedicationStatement:medication' }),
    },
    { type: 'AllergyIntolerance', query: query({}) },
    { type: 'Observation', query: query({ code: values }) },
  ] as const;
}

const bloodPressurePanel = '85354-9';

/** All pages of a search. The next one must lie on the same server, and none comes twice. */
async function pagesOf(
  { baseUrl }: Server,
  { read }: Session,
  search: string,
): Promise<Result<readonly Entry[], FetchFault>> {
  const entries: Entry[] = [];
  const seen = new Set<string>();
  for (let url: string | null = `${baseUrl}/${search}`; url !== null; ) {
    if (seen.has(url) || seen.size >= pagesMax) return err(faultOf('pages-in-a-circle'));
    seen.add(url);
    const page: Result<JsonObject, FetchFault> = await read(url);
    if (!page.ok) return page;
    if (page.value['resourceType'] !== 'Bundle') return err(faultOf('not-fhir'));
    entries.push(...entriesIn(page.value));
    if (entries.length > recordLimits.entries) return err(faultOf('too-large'));
    const next = nextOf(page.value, baseUrl);
    if (!next.ok) return next;
    url = next.value;
  }
  return ok(entries);
}

function entriesIn({ entry }: JsonObject): readonly Entry[] {
  const all: readonly unknown[] = Array.isArray(entry) ? entry : [];
  return all.flatMap((one): readonly Entry[] => {
    if (!isObject(one) || !isObject(one['resource'])) return [];
    const { fullUrl, resource } = one;
    if (resource['resourceType'] === 'OperationOutcome') return [];
    return [{ fullUrl: typeof fullUrl === 'string' ? fullUrl : null, resource }];
  });
}

/** Another origin is another server: our token is not shown to it. null: this was the last page. */
function nextOf({ link }: JsonObject, baseUrl: string): Result<string | null, FetchFault> {
  const links: readonly unknown[] = Array.isArray(link) ? link : [];
  const next = links.find((one) => isObject(one) && one['relation'] === 'next');
  const url = isObject(next) ? next['url'] : null;
  if (typeof url !== 'string') return ok(null);
  if (!URL.canParse(url, `${baseUrl}/`)) return err(faultOf('not-fhir'));
  const absolute = new URL(url, `${baseUrl}/`);
  return absolute.origin === new URL(baseUrl).origin
    ? ok(absolute.href)
    : err(faultOf('page-elsewhere'));
}
