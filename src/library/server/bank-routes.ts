import type { SiteId } from '#access';
import type { Reader } from '#database/server';
import { type FieldFault, notFound, type Problem } from '#http';
import { handleAs, type Route } from '#http/server';
import { err, type Instant, ok, type Result } from '#kernel';
import { type BankView, bankStatement, endBank, loadBank, readBanks } from '#library';
import { type BankFault, type ItemBank, readItemBank } from '#measures';
import { dayAt } from './answer.ts';
import { itemBankReader, itemBankWriter } from './bank-store.ts';
import { byOf, changedMeanwhile, otherStatement } from './register-routes.ts';

/** Loading banks of calibrated questions, and seeing which are there. */
export function bankRoutes(): readonly Route[] {
  return [
    handleAs('staff', readBanks, async ({ actor, database, now }) =>
      database.read({ siteId: actor.siteId }, async (db) => banksAt(db, actor.siteId, now)),
    ),

    handleAs('staff', loadBank, async ({ actor, database, now }, { body }) => {
      if (body.statement !== bankStatement) return err(otherStatement);
      const bank = bankIn(body.bank, body.bankId);
      if (!bank.ok) return bank;
      return database.write({ siteId: actor.siteId }, async (trx) => {
        const given = { ...body, bank: bank.value };
        const loaded = await itemBankWriter(trx).load(given, byOf(actor, now));
        return loaded ? banksAt(trx, actor.siteId, now) : err(changedMeanwhile);
      });
    }),

    handleAs('staff', endBank, async ({ actor, database, now }, { params, body }) =>
      database.write({ siteId: actor.siteId }, async (trx) => {
        const by = byOf(actor, now);
        const ended = await itemBankWriter(trx).takeBack(params.bankId, body.reason, by);
        return ended ? banksAt(trx, actor.siteId, now) : err(notFound('bank'));
      }),
    ),
  ];
}

async function banksAt(
  db: Reader,
  siteId: SiteId,
  now: Instant,
): Promise<Result<{ banks: BankView[] }, Problem>> {
  return ok({ banks: [...(await itemBankReader(db).views(await dayAt(db, siteId, now)))] });
}

function bankIn(file: unknown, bankId: string): Result<ItemBank, Problem> {
  const read = readItemBank(file);
  if (!read.ok) return err(notABank(read.problem));
  if (read.value.id !== bankId) {
    return err(notABank([{ path: '/id', message: `The file is the bank ${read.value.id}.` }]));
  }
  return ok(read.value);
}

const notABank = (faults: readonly BankFault[]): Problem => ({
  status: 422,
  code: 'not-a-bank',
  title: 'This file cannot be used as a bank of questions. Nothing was loaded.',
  fields: faults
    .slice(0, 50)
    .map(({ path, message }): FieldFault => ({ at: `/body/bank${path}`, code: 'faulty', message })),
});
