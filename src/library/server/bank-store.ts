import type { Reader, Writer } from '#database/server';
import { daysBetween, err, type LocalDate, ok, type Result } from '#kernel';
import {
  type BankView,
  type MayNotUse,
  type RefusalCode,
  refusalWords,
  warnDaysBefore,
} from '#library';
import { type Instrument, type ItemBank, instrumentOfBank, isWordedThroughout } from '#measures';
import { authorOf, type By, type LibraryTables } from './tables.ts';

/** A clinic has a handful of banks. */
const rowsMax = 200;

/** A bank with the number of its load at this site, which is its version. */
export type LoadedBank = { readonly bank: ItemBank; readonly load: number };

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

    /** Its latest load, taken back or not. */
    latestOf: async (bankId: string): Promise<BankRow | null> =>
      (await latest()).find(({ bank_id }) => bank_id === bankId) ?? null,

    /** A bank for a test today, or why there is none. */
    bankFor: async (bankId: string, day: LocalDate): Promise<Result<LoadedBank, MayNotUse>> =>
      loadedOf(
        (await latest()).find(({ bank_id }) => bank_id === bankId),
        day,
      ),

    /** The banks that may be asked today. */
    usable: async (day: LocalDate): Promise<readonly LoadedBank[]> =>
      (await latest()).flatMap((row) => {
        const loaded = loadedOf(row, day);
        return loaded.ok ? [loaded.value] : [];
      }),

    /** What answers and scores are kept under: every load, the latest first, taken back or not. */
    definitions: async (bankId?: string): Promise<readonly Instrument[]> => {
      const rows = await db
        .withTables<LibraryTables>()
        .selectFrom('library_item_bank')
        .select(['bank', 'load'])
        .where('bank', 'is not', null)
        .$if(bankId !== undefined, (query) => query.where('bank_id', '=', bankId ?? ''))
        .orderBy('bank_id')
        .orderBy('load', 'desc')
        .limit(rowsMax)
        .execute();
      return rows.flatMap(({ bank, load }) => (bank === null ? [] : instrumentOfBank(bank, load)));
    },
  };
}

function loadedOf(row: BankRow | undefined, day: LocalDate): Result<LoadedBank, MayNotUse> {
  if (row === undefined) return no('unknown');
  const { bank, load } = row;
  if (bank === null) return no('attestation-ended');
  if (hasEnded(row, day)) return no('attestation-expired');
  return isWordedThroughout(bank) ? ok({ bank, load }) : no('wording-incomplete');
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
  readonly bank: ItemBank;
  readonly statement: string;
  readonly basis: BankView['basis'];
  readonly reference: string;
  readonly inNameOf: string;
  readonly until: LocalDate | null;
};

export function itemBankWriter(trx: Writer) {
  /** Loads are only ever added; false when somebody was faster with the same number. */
  const add = async (row: Omit<BankRow, 'by_name' | 'at'>, by: By): Promise<boolean> => {
    const added = await trx
      .withTables<LibraryTables>()
      .insertInto('library_item_bank')
      .values({ ...row, ...authorOf(by) })
      .onConflict((clash) => clash.doNothing())
      .returning('load')
      .executeTakeFirst();
    return added !== undefined;
  };
  const reader = itemBankReader(trx);
  return {
    load: async (given: NewLoad, by: By): Promise<boolean> =>
      add(
        {
          bank_id: given.bankId,
          load: ((await reader.latestOf(given.bankId))?.load ?? 0) + 1,
          bank: given.bank,
          statement: given.statement,
          basis: given.basis,
          reference: given.reference,
          in_name_of: given.inNameOf,
          until_day: given.until,
          reason: null,
        },
        by,
      ),
    /** A row without a bank: from now on nothing of it is asked. False when nothing is loaded. */
    takeBack: async (bankId: string, reason: string, by: By): Promise<boolean> => {
      const before = await reader.latestOf(bankId);
      if (before === null || before.bank === null) return false;
      return add({ ...before, load: before.load + 1, bank: null, reason }, by);
    },
  };
}
