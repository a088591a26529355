import { type CompiledQuery, type DatabaseConnection, Kysely, type QueryResult } from 'kysely';
import { dialectWithoutPool } from './dialect.ts';
import type { Reader } from './transaction.ts';

/**
 * The same transaction, which asks the database the same question once: for looking a person up from
 * many rooms at a time. It stands still: what is written meanwhile it does not see, so it lives no longer
 * than one look. A row that is held from others (`for update`) is asked for each time.
 */
export function readingOnce(db: Reader): Reader {
  const executor = db.getExecutor();
  const answers = new Map<string, Promise<QueryResult<unknown>>>();
  const remembering = executor.withConnectionProvider({
    provideConnection: (consumer) =>
      executor.provideConnection((connection) => consumer(asking(connection, answers))),
  });
  const dialect = dialectWithoutPool;
  const driver = dialect.createDriver();
  return new Kysely({ config: { dialect }, dialect, driver, executor: remembering });
}

type Answers = Map<string, Promise<QueryResult<unknown>>>;

function asking(connection: DatabaseConnection, answers: Answers): DatabaseConnection {
  const once = async (query: CompiledQuery): Promise<QueryResult<unknown>> => {
    if (!isPlainRead(query)) return connection.executeQuery(query);
    const question = `${query.sql}\n${JSON.stringify(query.parameters)}`;
    const asked = answers.get(question) ?? connection.executeQuery(query);
    answers.set(question, asked);
    const answer = await asked;
    // Whoever puts the rows in another order does so with their own list.
    return { ...answer, rows: [...answer.rows] };
  };
  return {
    executeQuery: async <Row>(query: CompiledQuery) => (await once(query)) as QueryResult<Row>,
    streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
  };
}

const isPlainRead = ({ sql }: CompiledQuery): boolean =>
  /^\s*select\b/i.test(sql) && !/\bfor (?:no key )?(?:update|share)\b/i.test(sql);
