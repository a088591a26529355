import type { FieldFault, Problem } from '#http';
import { handleAs, type Route } from '#http/server';
import { err, ok, type Result } from '#kernel';
import { bankStatement, loadBank, readBanks } from '#library';
import { type BankFault, type ItemBank, readItemBank } from '#measures';
import { dayAt } from './answer.ts';
import { itemBankReader, itemBankWriter } from './bank-store.ts';
import { byOf, changedMeanwhile, otherStatement } from './register-routes.ts';

/** Loading banks of calibrated questions, and seeing which are there. */
export function bankRoutes(): readonly Route[] {
  return [
    handleAs('staff', readBanks, async ({ actor, database, now }) =>
      database.read({ siteId: actor.siteId }, async (db) => {
        const day = await dayAt(db, actor.siteId, now);
        return ok({ banks: [...(await itemBankReader(db).views(day))] });
      }),
    ),

    handleAs('staff', loadBank, async ({ actor, database, now }, { body }) => {
      if (body.statement !== bankStatement) return err(otherStatement);
      const bank = bankIn(body.bank, body.bankId);
      if (!bank.ok) return bank;
      return database.write({ siteId: actor.siteId }, async (trx) => {
        const reader = itemBankReader(trx);
        if (body.load !== (await reader.loadsOf(body.bankId)) + 1) return err(changedMeanwhile);
        const added = await itemBankWriter(trx).add(
          { ...body, bank: bank.value },
          byOf(actor, now),
        );
        if (!added) return err(changedMeanwhile);
        const day = await dayAt(trx, actor.siteId, now);
        return ok({ banks: [...(await reader.views(day))] });
      });
    }),
  ];
}

function bankIn(file: unknown, bankId: string): Result<ItemBank | null, Problem> {
  if (file === null) return ok(null);
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
