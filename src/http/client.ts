import { err, ok, type Result } from '#kernel';
import type { Contract, OutputOf, RequestOf } from './contract.ts';
import type { Problem } from './problem.ts';

/** What the caller must supply; parts that take nothing may be left out. */
export type CallInput<C extends Contract> = {
  [Part in keyof RequestOf<C> as Record<string, never> extends RequestOf<C>[Part]
    ? never
    : Part]: RequestOf<C>[Part];
} & { [Part in keyof RequestOf<C>]?: RequestOf<C>[Part] };

/** The network failed before an answer came; the caller may try again with the same ids. */
export type Unreachable = {
  readonly code: 'unreachable';
  readonly status: 0;
  readonly title: string;
};

/** What the client needs of the platform; the web app passes a thin wrapper over `fetch`. */
export type Send = (request: {
  readonly method: string;
  readonly path: string;
  readonly body: string | null;
}) => Promise<{ readonly status: number; readonly json: unknown }>;

/** A typed call of a contract: `call(send, readPlan, { params: { patientId } })`. */
export async function call<C extends Contract>(
  send: Send,
  route: C,
  input: CallInput<C>,
): Promise<Result<OutputOf<C>, Problem | Unreachable>> {
  const parts = input as Partial<RequestOf<Contract>>;
  const path =
    fill(route.path, (parts.params ?? {}) as Record<string, unknown>) +
    search((parts.query ?? {}) as Record<string, unknown>);
  const body =
    route.method === 'GET' || parts.body === undefined ? null : JSON.stringify(parts.body);
  try {
    const answer = await send({ method: route.method, path, body });
    return answer.status < 300 ? ok(answer.json as OutputOf<C>) : err(answer.json as Problem);
  } catch {
    return err({ code: 'unreachable', status: 0, title: 'The server could not be reached.' });
  }
}

function fill(path: string, params: Record<string, unknown>): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
}

function search(query: Record<string, unknown>): string {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
