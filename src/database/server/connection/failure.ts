/** PostgreSQL's codes for two transactions in each other's way: one was undone and may run again. */
const inEachOthersWay = new Set(['40001', '40P01']);

/** The server is starting, stopping or gone; nothing of an uncommitted transaction remains. */
const noConnection = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'SINEW_CONNECTION_LOST',
  '57P01',
  '57P02',
  '57P03',
  '08006',
]);

/**
 * May the whole transaction run once more? When PostgreSQL undid it because of another one: yes.
 * When the connection broke: only if `commit` had not been sent, for otherwise nobody knows.
 */
export function mayRepeat(error: unknown, committing: boolean): boolean {
  const code = codeOf(error);
  return inEachOthersWay.has(code) || (!committing && noConnection.has(code));
}

/** No connection came about, so the statement did not reach the server. */
export function wasNeverSent(error: unknown): boolean {
  return ['ECONNREFUSED', 'ENOENT', '57P03'].includes(codeOf(error));
}

export function isNoConnection(error: unknown): boolean {
  return noConnection.has(codeOf(error));
}

export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
