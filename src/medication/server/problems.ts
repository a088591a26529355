import type { FieldFault, Problem } from '#http';
import type { ListedMedicine } from '#medication';
import type { Finding } from '#reasoning';

export const medicineChanged = (newer: Pick<ListedMedicine, 'changedByName'> | null): Problem => ({
  status: 409,
  code: 'medicine-changed-meanwhile',
  title:
    newer === null
      ? 'This medicine is not on the list.'
      : `${newer.changedByName} changed this medicine in the meantime. Nothing was overwritten.`,
  ...(newer === null ? {} : { newer }),
});

export const listChanged: Problem = {
  status: 409,
  code: 'list-changed-meanwhile',
  title: 'The list was changed in the meantime. Please read it through again.',
};

export const listFull: Problem = {
  status: 422,
  code: 'list-full',
  title: 'The list holds as many medicines as it can.',
};

export const invalidMedicine = (fields: readonly FieldFault[]): Problem => ({
  status: 422,
  code: 'invalid-medicine',
  title: fields[0]?.message ?? 'Something is missing.',
  fields,
});

export const nameTaken: Problem = {
  status: 409,
  code: 'name-taken',
  title: 'This name is in your clinic’s list already, or somebody changed it in the meantime.',
};

export const taperChanged = (newer: { readonly changedByName: string } | null): Problem => ({
  status: 409,
  code: 'taper-changed-meanwhile',
  title:
    newer === null
      ? 'There is no such taper.'
      : `${newer.changedByName} changed this taper in the meantime. Nothing was overwritten.`,
  ...(newer === null ? {} : { newer }),
});

/** The rule says it in its own words; with a reason in writing the prescriber may go on. */
export const taperTooFast = ({ status, title, message, rule }: Finding): Problem => ({
  status: 422,
  code: status === 'fires' ? 'taper-too-fast' : 'taper-not-judged',
  title: status === 'fires' ? `${title.en}. ${message.en}` : message.en,
  fields: [{ at: '/body/taper/reason', code: rule.id, message: 'Write down why it is so fast.' }],
});
