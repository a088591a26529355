import * as z from 'zod/mini';

const maybe = <Schema extends z.ZodMiniType>(schema: Schema) => z.optional(z.nullable(schema));
const name = z.string().check(
  z.refine((said) => said.trim() !== '', {
    params: { code: 'empty' },
    error: 'A medicine has a name.',
  }),
);
const notNegative = z.number().check(z.nonnegative());

/** Medicines that lie at home beside those on the list: by name, or as entries of a list. */
const atHome = maybe(
  z
    .array(z.union([name, z.looseObject({ name, class: maybe(z.string()) })]))
    .check(z.maxLength(200)),
);

/** Fields of a case file that tell which medicines a person has at hand. */
export const meansFields = {
  medsAtHome: atHome,
  medicinesAtHome: atHome,
  homeMedicines: atHome,
  medicineStock: atHome,
  /** Whether paracetamol is in stock; a number is how many tablets or grams there are. */
  paracetamolStock: maybe(z.union([z.boolean(), notNegative])),
};
