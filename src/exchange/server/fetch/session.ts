import { err, ok, type Result } from '#kernel';
import { isObject, sizeOf } from '../../import/read-file.ts';
import type { JsonObject } from '../../record/around.ts';
import { recordLimits } from '../../record/record-limits.ts';
import { type FetchFault, faultOf } from './fault.ts';
import { ask } from './request.ts';
import { discover, type Server, signIn } from './sign-in.ts';

/** Signed in at another server: reads of it what it allows. */
export type Session = {
  readonly read: (url: string) => Promise<Result<JsonObject, FetchFault>>;
};

const pageBytesMax = 10 * 1024 * 1024;
/** All pages together are in memory at once. */
const wholeBytesMax = 40 * 1024 * 1024;
/** A record that takes longer is not fetched: whoever asked would not wait, and the job would be over. */
const wholeMs = 240_000;

/** A token that ran out meanwhile is asked for once more, for each read. */
export async function openSession(server: Server): Promise<Result<Session, FetchFault>> {
  const endpoint = await discover(server);
  if (!endpoint.ok) return endpoint;
  const first = await signIn(server, endpoint.value);
  if (!first.ok) return first;
  let token = first.value;
  const until = performance.now() + wholeMs;
  let bytesLeft = wholeBytesMax;
  const get = async (url: string) => {
    const limits = { ...server, bytesMax: Math.min(pageBytesMax, bytesLeft) };
    const answer = await ask(
      { url, headers: { authorization: `Bearer ${token}` } },
      server,
      limits,
    );
    if (answer.ok) bytesLeft -= Buffer.byteLength(answer.value.text);
    return answer;
  };
  const read: Session['read'] = async (url) => {
    if (performance.now() > until) return err(faultOf('time-out'));
    const answer = await get(url);
    if (!answer.ok || answer.value.status !== 401)
      return answer.ok ? resourceIn(answer.value) : answer;
    const renewed = await signIn(server, endpoint.value);
    if (!renewed.ok) return renewed;
    token = renewed.value;
    const again = await get(url);
    return again.ok ? resourceIn(again.value) : again;
  };
  return ok({ read });
}

type Answer = { readonly status: number; readonly text: string };

function resourceIn({ status, text }: Answer): Result<JsonObject, FetchFault> {
  if (status === 401) return err(faultOf('sign-in-refused'));
  if (status === 429 || status >= 500) return err(faultOf('busy'));
  if (status !== 200) return err(faultOf('not-allowed'));
  const { depth, values } = sizeOf(text);
  if (depth > recordLimits.depth || values > recordLimits.values) return err(faultOf('too-large'));
  const parsed = parse(text);
  return isObject(parsed) ? ok(parsed) : err(faultOf('not-fhir'));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
