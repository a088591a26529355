/** Fields an import can fill, with every header it is recognised by (compared without case, spaces or marks). */
export const importColumns = {
  givenName: ['given_name', 'first_name', 'forename', 'vorname', 'nombre', 'prenom', 'firstname'],
  familyName: ['family_name', 'last_name', 'surname', 'nachname', 'apellido', 'apellidos', 'nom'],
  birthDate: [
    'birth_date',
    'date_of_birth',
    'dob',
    'birthdate',
    'geburtsdatum',
    'fecha_de_nacimiento',
  ],
  recordNumber: ['record_number', 'mrn', 'patient_number', 'patient_id', 'fallnummer', 'id'],
  sex: ['sex', 'gender', 'geschlecht', 'sexo'],
  language: ['language', 'lang', 'preferred_language', 'sprache', 'idioma'],
  reading: ['reading', 'reading_level'],
  interpreterNeeded: ['interpreter', 'interpreter_needed'],
  phone: ['phone', 'mobile', 'telephone', 'phone_number', 'telefon', 'telefono'],
  email: ['email', 'e_mail', 'mail'],
  timeZone: ['time_zone', 'timezone'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ImportField = keyof typeof importColumns;
export const importFields = Object.keys(importColumns) as readonly ImportField[];
export const requiredFields: readonly ImportField[] = ['givenName', 'familyName', 'birthDate'];

export type Header = {
  /** Position of each recognised field. */
  readonly at: Readonly<Partial<Record<ImportField, number>>>;
  /** Header as it stands in the file, for messages about this field. */
  readonly named: Readonly<Partial<Record<ImportField, string>>>;
  readonly unknown: readonly string[];
  readonly missing: readonly ImportField[];
};

/** Which column is which. A second column for the same field is unknown, never silently preferred. */
export function readHeader(cells: readonly string[]): Header {
  const at: Partial<Record<ImportField, number>> = {};
  const named: Partial<Record<ImportField, string>> = {};
  const unknown: string[] = [];
  for (const [position, cell] of cells.entries()) {
    const field = fieldByAlias.get(plain(cell));
    if (field === undefined || at[field] !== undefined) {
      unknown.push(cell);
      continue;
    }
    at[field] = position;
    named[field] = cell;
  }
  return { at, named, unknown, missing: requiredFields.filter((field) => at[field] === undefined) };
}

const plain = (header: string): string =>
  header
    .normalize('NFKD')
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, '')
    .toLowerCase();

const fieldByAlias: ReadonlyMap<string, ImportField> = new Map(
  importFields.flatMap((field) =>
    importColumns[field].map((alias) => [plain(alias), field] as const),
  ),
);
