import { applicationRole } from './connection/address.ts';

/**
 * Makes the role that row-level security holds, once per server. Two starts may do so at the same
 * moment, and roles are shared by all databases of a server, so "it is there now" is success.
 */
export async function ensureApplicationRole(
  run: (statements: string) => Promise<unknown>,
): Promise<void> {
  await run(`do $$
begin
  if not exists (select from pg_roles where rolname = '${applicationRole}') then
    create role ${applicationRole} nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$`);
}
