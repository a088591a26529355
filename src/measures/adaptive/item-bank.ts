import * as z from 'zod/mini';
import { err, ok, type Result, type Text } from '#kernel';

/** One question with its graded-response parameters. */
export type BankItem = {
  readonly id: string;
  readonly text: Text;
  /** From the least of the trait to the most, one more than there are thresholds. */
  readonly options: readonly Text[];
  /** Discrimination, logistic metric (no 1.7). */
  readonly a: number;
  /** Thresholds on the trait, rising. */
  readonly b: readonly number[];
};

/** Questions calibrated on one trait, as the clinic obtained them with the right to use them. */
export type ItemBank = {
  readonly id: string;
  readonly version: string;
  readonly name: Text;
  /** Whose bank it is and under which terms; shown wherever a question of it is shown. */
  readonly credit: string;
  readonly language: string;
  readonly recallDays: number;
  readonly better: 'lower' | 'higher';
  readonly items: readonly BankItem[];
};

export type BankFault = { readonly path: string; readonly message: string };

const words = z.object({ en: z.string().check(z.minLength(1), z.maxLength(500)) });
const text = z.catchall(words, z.string().check(z.maxLength(500)));
const id = z
  .string()
  .check(
    z.regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/,
      'Please begin with a letter or digit, then letters, digits, points, dashes.',
    ),
  );
const bankItem = z.strictObject({
  id,
  text,
  options: z.array(text).check(z.minLength(2), z.maxLength(11)),
  a: z.number().check(z.gt(0), z.lte(10)),
  b: z.array(z.number().check(z.gte(-10), z.lte(10))).check(z.minLength(1), z.maxLength(10)),
});

export const itemBankSchema = z.strictObject({
  id,
  version: z.string().check(z.minLength(1), z.maxLength(40)),
  name: text,
  credit: z.string().check(z.minLength(1), z.maxLength(1000)),
  language: z.string().check(z.minLength(2), z.maxLength(20)),
  recallDays: z.int().check(z.gte(0), z.lte(365)),
  better: z.enum(['lower', 'higher']),
  items: z.array(bankItem).check(z.minLength(2), z.maxLength(500)),
});

/**
 * Reads a bank file. Every fault is named by JSON pointer; a bank with one fault is not used, since
 * a wrong parameter gives wrong scores that look right.
 */
export function readItemBank(json: unknown): Result<ItemBank, readonly BankFault[]> {
  const parsed = itemBankSchema.safeParse(json);
  if (!parsed.success) {
    return err(
      parsed.error.issues.map(({ path, message }) => ({
        path: `/${path.map(String).join('/')}`,
        message,
      })),
    );
  }
  const faults = parsed.data.items.flatMap((item, at) => faultsOf(item, at, parsed.data.items));
  return faults.length > 0 ? err(faults) : ok(parsed.data);
}

function faultsOf(
  { id: own, options, b }: BankItem,
  at: number,
  items: readonly BankItem[],
): readonly BankFault[] {
  const path = `/items/${at}`;
  const faults: BankFault[] = [];
  if (items.findIndex((item) => item.id === own) !== at) {
    faults.push({ path: `${path}/id`, message: `${own} is the id of an earlier question too.` });
  }
  if (options.length !== b.length + 1) {
    const message = `${b.length} thresholds part ${b.length + 1} options, not ${options.length}.`;
    faults.push({ path: `${path}/b`, message });
  }
  if (b.some((threshold, step) => threshold <= (b[step - 1] ?? -Infinity))) {
    faults.push({ path: `${path}/b`, message: 'Thresholds rise from one option to the next.' });
  }
  return faults;
}
