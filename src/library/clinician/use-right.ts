import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type DateParts, dateOf, noDate, partsOf } from '#design';
import { faultAt, type Trouble, useDates } from '#http/clinician';
import type { LocalDate } from '#kernel';
import type { Basis } from '#library';

/** A right as it is typed: on what it rests, who answers for it, from when until when. */
export type TypedRight = {
  readonly basis: Basis;
  readonly reference: string;
  readonly inNameOf: string;
  readonly from: DateParts;
  readonly until: DateParts;
  readonly read: boolean;
};

export type Right = {
  readonly basis: Basis;
  readonly reference: string;
  readonly inNameOf: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
};

/** What is typed into an attestation and what is wrong with it. */
export function useRight(trouble: Trouble | null) {
  const dates = useDates();
  const [given, setGiven] = useState<TypedRight>({
    basis: 'licence',
    reference: '',
    inNameOf: '',
    from: partsOf(dates.today),
    until: noDate,
    read: false,
  });
  const [tried, setTried] = useState(false);
  const faults = useFaults(given);
  const said = (field: keyof typeof faults) =>
    faultAt(trouble, field) ?? (tried ? faults[field] : null);
  return {
    given,
    change: (changes: Partial<TypedRight>) => setGiven({ ...given, ...changes }),
    errors: {
      reference: said('reference'),
      inNameOf: said('inNameOf'),
      from: said('from'),
      until: said('until'),
      read: said('read'),
    },
    /** The right once it is whole; until then the faults are shown. */
    take: (): Right | null => {
      setTried(true);
      return Object.values(faults).some((fault) => fault !== null) ? null : rightIn(given);
    },
  };
}

export type RightForm = ReturnType<typeof useRight>;

function rightIn({ basis, reference, inNameOf, ...days }: TypedRight): Right | null {
  const from = dateOf(days.from);
  const until = dateOf(days.until);
  if (from === 'empty' || from === 'unclear' || until === 'unclear') return null;
  return {
    basis,
    reference: reference.trim(),
    inNameOf: inNameOf.trim(),
    from,
    until: until === 'empty' ? null : until,
  };
}

function useFaults(given: TypedRight) {
  const { t } = useLingui();
  const from = dateOf(given.from);
  return {
    reference: given.reference.trim() === '' ? t`Say which one it is.` : null,
    inNameOf: given.inNameOf.trim() === '' ? t`Say who answers for it.` : null,
    from: from === 'empty' || from === 'unclear' ? t`Please give the first day.` : null,
    until: untilFault(from, dateOf(given.until), {
      unclear: t`This is no day of a calendar.`,
      early: t`The last day lies before the first.`,
    }),
    read: given.read ? null : t`Please tick this to attest.`,
  };
}

type Typed = ReturnType<typeof dateOf>;

function untilFault(
  from: Typed,
  until: Typed,
  said: { readonly unclear: string; readonly early: string },
): string | null {
  if (until === 'empty') return null;
  if (until === 'unclear') return said.unclear;
  return from !== 'empty' && until < from ? said.early : null;
}
