/** Settings that keep a promise: nothing acknowledged is lost, no health data in logs. Not for tuning. */
const promises: Readonly<Record<string, string>> = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  listen_addresses: '',
  unix_socket_permissions: '0700',
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

/** Sized for a small clinic server: two processor cores, a few hundred megabytes. */
const lean: Readonly<Record<string, string>> = {
  max_connections: '60',
  shared_buffers: '64MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  // A backup of the running server copies the write-ahead log.
  wal_level: 'replica',
  max_wal_senders: '0',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  autovacuum_max_workers: '2',
  huge_pages: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  datestyle: 'ISO, YMD',
};

/** Command-line options of the server: `tuning` may change the lean ones, never the promises. */
export function serverOptions(
  socketFolder: string,
  tuning: Readonly<Record<string, string>>,
): string[] {
  const all = { ...lean, ...tuning, ...promises, unix_socket_directories: socketFolder };
  return optionsFor(all);
}

/** For clusters that live as long as one test run: nothing waits for the disk. */
export function throwawayOptions(socketFolder: string): string[] {
  const careless = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };
  const roomy = { max_connections: '200', autovacuum: 'off', max_wal_size: '4GB' };
  const all = { ...lean, ...promises, ...careless, ...roomy };
  return optionsFor({ ...all, unix_socket_directories: socketFolder });
}

function optionsFor(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
