import { QueryClient } from '@tanstack/react-query';
import { mayPass, Refusal } from './refusal.ts';

/** One per open workspace. Refusals are final; a silent network is asked twice more. */
export function clinicQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // What one opens is asked anew: a clinician decides on what holds now.
        staleTime: 0,
        // Being offline is a state the screens show, not a reason to wait without a word.
        networkMode: 'always',
        refetchOnWindowFocus: true,
        retry: (times, error) => error instanceof Refusal && mayPass(error.trouble) && times < 2,
        retryDelay: (times) => 400 * 2 ** times,
      },
    },
  });
}
