import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { err, ok, type Result } from '#kernel';
import { AddressRefused, addressOf, lookupWithin, type Reach } from './address.ts';
import { type FetchFault, faultOf } from './fault.ts';

export type Asked = {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A form to send; without it the address is only read. */
  readonly form?: URLSearchParams;
};
export type Limits = { readonly timeoutMs: number; readonly bytesMax: number };
export type Answered = { readonly status: number; readonly text: string };

/** One request, bounded in time and size. It follows nobody and goes where the settings allow. */
export async function ask(
  { url: text, headers = {}, form }: Asked,
  reach: Reach,
  { timeoutMs, bytesMax }: Limits,
): Promise<Result<Answered, FetchFault>> {
  const url = addressOf(text, reach);
  if (!url.ok) return url;
  const body = form?.toString();
  const send = url.value.protocol === 'https:' ? secureRequest : plainRequest;
  const signal = AbortSignal.timeout(timeoutMs);
  const options = {
    method: body === undefined ? 'GET' : 'POST',
    agent: false,
    lookup: lookupWithin(reach),
    signal,
    headers: {
      accept: 'application/fhir+json, application/json',
      'accept-encoding': 'identity',
      ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      ...headers,
    },
  };
  return new Promise((resolve) => {
    const request = send(url.value, options, (answer) => {
      void answered(answer, bytesMax, signal).then(resolve);
    });
    // Not once: a second one that nobody hears would end the whole server.
    request.on('error', (error) => resolve(err(faultFrom(error, signal))));
    request.end(body);
  });
}

async function answered(
  answer: IncomingMessage,
  bytesMax: number,
  signal: AbortSignal,
): Promise<Result<Answered, FetchFault>> {
  const status = answer.statusCode ?? 0;
  if (status >= 300 && status < 400) {
    answer.destroy();
    return err(faultOf('redirect'));
  }
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      bytes += part.length;
      // Leaving the loop closes the connection.
      if (bytes > bytesMax) return err(faultOf('too-large'));
      parts.push(part);
    }
  } catch (error) {
    return err(faultFrom(error, signal));
  }
  return ok({ status, text: Buffer.concat(parts).toString('utf8') });
}

function faultFrom(error: unknown, signal: AbortSignal): FetchFault {
  if (signal.aborted) return faultOf('time-out');
  if (error instanceof AddressRefused) return faultOf('address-refused');
  return faultOf('unreachable');
}
