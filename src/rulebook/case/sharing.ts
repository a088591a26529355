import { factOf } from '#reasoning';
import { item9Consent, lawfulEmergency, summaryRequested } from '#safety';
import {
  type Field,
  type Fields,
  fieldOf,
  fieldsOf,
  isObject,
  nothingRead,
  type ReadPart,
  yesNoField,
  yesNoIn,
} from './fields.ts';

const requests = [
  'sharing',
  'share',
  'sharerequest',
  'sharingrequest',
  'sharedsummary',
  'sharedsummaryrequested',
  'summaryrequested',
  'summaryrequest',
  'familysummary',
  'familysummaryrequested',
  'familyshare',
  'sharewithfamily',
];
/** Names of a request of any kind: it counts where its words speak of sharing. */
const anyRequest = ['request', 'requested', 'requests'];
const specific = [
  'item9consent',
  'consentitem9',
  'consentforitem9',
  'consenttoitem9',
  'specificconsent',
  'specificconsentitem9',
  'consenttoshareitem9',
  'safetyconsent',
  'consentsafety',
];
const emergencies = [
  'emergency',
  'emergencyexception',
  'lawfulemergency',
  'lawfulemergencyexception',
  'lawfulexception',
];

/** A summary that is asked for by, or for, the family or somebody else outside the team. */
export function sharingIn(places: readonly Fields[]): ReadPart {
  for (const fields of places) {
    const request = fieldOf(fields, requests);
    if (request !== null) return requestAt(request, fields);
    const other = fieldOf(fields, anyRequest);
    if (other !== null && speaksOfSharing(other.value)) return requestAt(other, fields);
  }
  return nothingRead;
}

const speaksOfSharing = (value: unknown): boolean =>
  typeof value !== 'boolean' && /summar|shar|famil|carer|partner/i.test(JSON.stringify(value));

function requestAt(field: Field, around: Fields): ReadPart {
  const { value, path } = field;
  const inner = fieldsOf(value, path);
  const within = new Map([...around, ...inner]);
  const requested = isRequested(field, inner);
  const consent = yesNoField(fieldOf(within, specific));
  const named = consentsNamed(fieldOf(within, ['consent', 'consents', 'includes', 'consentto']));
  const emergency = yesNoField(fieldOf(within, emergencies));
  const record = (name: string) => ({ id: `${path}#${name}`, date: null, source: path });
  return {
    facts: [
      factOf(summaryRequested, { ...record(summaryRequested.name), value: requested.value }),
      ...known(consent.value ?? named, item9Consent, record),
      ...known(emergency.value, lawfulEmergency, record),
    ],
    faults: [...requested.faults, ...consent.faults, ...emergency.faults],
  };
}

const known = (
  value: boolean | null,
  type: typeof item9Consent,
  record: (name: string) => { id: string; date: null; source: string },
) => (value === null ? [] : [factOf(type, { ...record(type.name), value })]);

/** An object asks unless it says that it does not; words ask where they speak of a summary or sharing. */
function isRequested(field: Field, inner: Fields): ReturnType<typeof yesNoField> {
  if (isObject(field.value)) {
    const said = fieldOf(inner, ['requested', 'summaryrequested', 'request', 'asked']);
    if (said === null) return { value: true, faults: [] };
    return asked(said);
  }
  return asked(field);
}

function asked(field: Field): ReturnType<typeof yesNoField> {
  const { value } = field;
  const words = Array.isArray(value) ? value.join(' ') : value;
  if (typeof words === 'string' && yesNoIn(words) === undefined) {
    return { value: /summar|shar|famil|partner|spouse|carer|friend/i.test(words), faults: [] };
  }
  return yesNoField(field);
}

/** Consent is specific only where it names item 9; consent to sharing as such is not. */
function consentsNamed(field: Field | null): boolean | null {
  if (field === null) return null;
  const { value } = field;
  const words = Array.isArray(value) ? value.join(' ') : value;
  return typeof words === 'string' && /item-?\s?9|suicid|safety/i.test(words) ? true : null;
}
