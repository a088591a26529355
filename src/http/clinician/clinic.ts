import { createContext, useContext } from 'react';
import type { Send } from '#http';
import type { Id, Instant, TimeZone } from '#kernel';

/** What the screens of the clinic need of the world: the wire, the clock and new ids. Tests pass their own. */
export type Clinic = {
  readonly send: Send;
  readonly now: () => Instant;
  /** Where the clinic lies; null before anybody signed in: then the reader's own. */
  readonly timeZone: TimeZone | null;
  readonly newId: <Name extends string>() => Id<Name>;
};

export const ClinicContext = createContext<Clinic | null>(null);

export function useClinic(): Clinic {
  const clinic = useContext(ClinicContext);
  if (clinic === null) throw new Error('A screen of the clinic was used outside the clinic.');
  return clinic;
}
