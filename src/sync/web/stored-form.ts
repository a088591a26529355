/**
 * How one kind of record lies on the phone. The version is stored with every record; `upgrades[0]` turns
 * version 1 into version 2 and so on, so a record written by an older app is read as if it were new.
 */
export type StoredForm = {
  readonly name: string;
  readonly upgrades: readonly ((older: unknown) => unknown)[];
};

export const versionOf = (form: StoredForm): number => form.upgrades.length + 1;

/**
 * The value in today's form. `null` when a newer app wrote it (the person went back to an older one):
 * such a record is left alone, never guessed at.
 */
export function upgraded(
  form: StoredForm,
  version: number,
  value: unknown,
): { readonly value: unknown } | null {
  if (version < 1 || version > versionOf(form)) return null;
  return {
    value: form.upgrades.slice(version - 1).reduce((older, upgrade) => upgrade(older), value),
  };
}
