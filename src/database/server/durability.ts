import type { Database } from './connection/database.ts';

/** What keeps an acknowledged fact through a power cut, as the server answers it. */
export type Durability = {
  readonly fsync: boolean;
  readonly fullPageWrites: boolean;
  readonly synchronousCommit: boolean;
  readonly dataChecksums: boolean;
};

export async function durabilityOf(database: Database): Promise<Durability> {
  const rows = await database.owner.run(
    `select name, setting from pg_settings
     where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums')`,
  );
  const settings = new Map(rows.map((row) => [row['name'], row['setting']]));
  const isOn = (name: string): boolean => settings.get(name) === 'on';
  return {
    fsync: isOn('fsync'),
    fullPageWrites: isOn('full_page_writes'),
    // "local" and "remote_apply" also wait for our own disk; "off" does not.
    synchronousCommit: settings.get('synchronous_commit') !== 'off',
    dataChecksums: isOn('data_checksums'),
  };
}

/** The settings that may lose what was acknowledged, in PostgreSQL's names. */
export function risksOf(durability: Durability): readonly string[] {
  return [
    ...(durability.fsync ? [] : ['fsync']),
    ...(durability.fullPageWrites ? [] : ['full_page_writes']),
    ...(durability.synchronousCommit ? [] : ['synchronous_commit']),
  ];
}
