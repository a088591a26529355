import type { ToolRun } from '#administration';
import type { Reader, Writer } from '#database/server';
import type { Instant } from '#kernel';

type Tool = 'backup' | 'verify-audit';

/** The table this room owns. No other room names it. */
type AdministrationTables = { tool_run: { tool: Tool; ended_at: Instant; well: boolean } };

/** When a tool last ran to its end; null: never on this installation. */
export async function lastRun(db: Reader, tool: Tool): Promise<ToolRun | null> {
  const row = await db
    .withTables<AdministrationTables>()
    .selectFrom('tool_run')
    .selectAll()
    .where('tool', '=', tool)
    .executeTakeFirst();
  return row === undefined ? null : { at: row.ended_at, well: row.well };
}

export async function noteRun(trx: Writer, tool: Tool, { at, well }: ToolRun): Promise<void> {
  await trx
    .withTables<AdministrationTables>()
    .insertInto('tool_run')
    .values({ tool, ended_at: at, well })
    .onConflict((clash) => clash.column('tool').doUpdateSet({ ended_at: at, well }))
    .execute();
}
