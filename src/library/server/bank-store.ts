import type { Reader, Writer } from '#database/server';
import { daysBetween, err, type LocalDate, ok, type Result } from '#kernel';
import {
  type BankView,
  type MayNotUse,
  type RefusalCode,
  refusalWords,
  warnDaysBefore,
} from '#library';
import type { ItemBank } from '#measures';
import { authorOf, type By, type LibraryTables } from './tables.ts';

/** A clinic has a handful of banks. */
const rowsMax = 200;

type BankRow = Omit<LibraryTables['library_item_bank'], 'site_id' | 'by_account'>;

/** The banks of calibrated questions of the site of this transaction, the latest load of each. */
export function itemBankReader(db: Reader) {
  const latest = async (): Promise<readonly BankRow[]> =>
    db
      .withTables<LibraryTables>()
      .selectFrom('library_item_bank')
      .selectAll()
      .distinctOn('bank_id')
      .orderBy('bank_id')
      .orderBy('load', 'desc')
      .limit(rowsMax)
      .execute();
  return {
    views: async (day: LocalDate): Promise<readonly BankView[]> =>
      (await latest()).flatMap((row) => viewOf(row, day)),

    /** The number of its latest load, taken back or not; 0: never loaded. */
    loadsOf: async (bankId: string): Promise<number> =>
      (await latest()).find(({ bank_id }) => bank_id === bankId)?.load ?? 0,

    /** A bank for a test today, or why there is none. */
    bankFor: async (bankId: string, day: LocalDate): Promise<Result<ItemBank, MayNotUse>> => {
      const row = (await latest()).find(({ bank_id }) => bank_id === bankId);
      if (row === undefined) return no('unknown');
      if (row.bank === null) return no('attestation-ended');
      return hasEnded(row, day) ? no('attestation-expired') : ok(row.bank);
    },
  };
}

const no = (code: RefusalCode) => err<MayNotUse>({ code, says: refusalWords[code] });

/** The last day still counts. */
const hasEnded = ({ until_day: until }: BankRow, day: LocalDate): boolean =>
  until !== null && day > until;

function viewOf(row: BankRow, day: LocalDate): readonly BankView[] {
  const { bank, until_day: until } = row;
  if (bank === null) return [];
  const left = until === null ? null : daysBetween(day, until);
  return [
    {
      bankId: row.bank_id,
      load: row.load,
      version: bank.version,
      name: bank.name,
      language: bank.language,
      questions: bank.items.length,
      credit: bank.credit,
      basis: row.basis,
      reference: row.reference,
      inNameOf: row.in_name_of,
      until,
      counts: !hasEnded(row, day),
      endsInDays: left !== null && left >= 0 && left <= warnDaysBefore ? left : null,
      byName: row.by_name,
      at: row.at,
    },
  ];
}

export type NewLoad = {
  readonly bankId: string;
  readonly load: number;
  readonly bank: ItemBank | null;
  readonly statement: string;
  readonly basis: BankView['basis'];
  readonly reference: string;
  readonly inNameOf: string;
  readonly until: LocalDate | null;
};

export function itemBankWriter(trx: Writer) {
  return {
    /** Loads are only ever added; false when this number is taken. */
    add: async (load: NewLoad, by: By): Promise<boolean> => {
      const row = await trx
        .withTables<LibraryTables>()
        .insertInto('library_item_bank')
        .values({
          ...authorOf(by),
          bank_id: load.bankId,
          load: load.load,
          bank: load.bank,
          statement: load.statement,
          basis: load.basis,
          reference: load.reference,
          in_name_of: load.inNameOf,
          until_day: load.until,
        })
        .onConflict((clash) => clash.doNothing())
        .returning('load')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
