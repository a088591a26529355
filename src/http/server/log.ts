import { type DestinationStream, type Logger, pino } from 'pino';
import type { Log, LogFields } from './handle.ts';

/**
 * Structured logs without health data: no addresses with ids in them, no queries, no bodies, and of a
 * database error only its code, because its message may quote the value that was refused.
 */
export function logger(level: string, to: DestinationStream = pino.destination(2)): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: errorWords, req: () => undefined, res: () => undefined },
    },
    to,
  );
}

type LooksLikeError = { name?: string; message?: string; stack?: string; code?: unknown };

export function errorWords(error: LooksLikeError) {
  const fromDatabase = error.name === 'PostgresError';
  const stack = error.stack ?? '';
  return {
    name: error.name ?? 'Error',
    code: error.code,
    message: fromDatabase ? undefined : error.message,
    at: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
  };
}

type Pinoish = Pick<Logger, 'info' | 'warn' | 'error'>;

export function logOf(to: Pinoish): Log {
  return {
    info: (event: string, fields: LogFields = {}) => to.info(fields, event),
    warn: (event: string, fields: LogFields = {}) => to.warn(fields, event),
    error: (event: string, fields: LogFields = {}) => to.error(fields, event),
  };
}
