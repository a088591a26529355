import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import type { Log, LogFields } from './handle.ts';

/**
 * Structured logs without health data: no addresses with ids in them, no queries, no bodies, and of a
 * database error only its code, because its message may quote the value that was refused.
 */
export function logger(level: string, to?: DestinationStream): Logger {
  const gathered = to === undefined ? gatheredLines() : null;
  return pino(
    {
      level,
      ...(gathered && { hooks: { logMethod: atOnceWhenGrave(gathered) } }),
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: errorWords, req: () => undefined, res: () => undefined },
    },
    to ?? gathered ?? undefined,
  );
}

type Gathered = ReturnType<typeof pino.destination>;

/** From here on a line is written before anything else happens. */
const grave = 40;

/**
 * Standard error by a few lines at once: a line for each call, written by itself, costs a twelfth of what
 * a call costs. Nothing waits longer than a fifth of a second, and what ends the process ends it after
 * the last line.
 */
function gatheredLines(): Gathered {
  const lines = pino.destination({ fd: 2, sync: true, minLength: 4096, periodicFlush: 200 });
  process.once('exit', () => lines.flushSync());
  return lines;
}

type LogMethod = NonNullable<NonNullable<LoggerOptions['hooks']>['logMethod']>;

function atOnceWhenGrave(lines: Gathered): LogMethod {
  return function logMethod(args, method, level) {
    method.apply(this, args);
    if (level >= grave) lines.flushSync();
  };
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
