import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type DateParts, dateOf, noDate, partsOf } from '#design';
import { faultAt, useAct, useClinic, useDates } from '#http/clinician';
import { attestLicence, type Basis, type RegisterPage, statementFor } from '#library';

type Given = {
  readonly basis: Basis;
  readonly reference: string;
  readonly inNameOf: string;
  readonly from: DateParts;
  readonly until: DateParts;
  readonly read: boolean;
};

/** What is typed into an attestation, what is wrong with it, and sending it. */
export function useAttestation(page: RegisterPage, language: string, onClose: () => void) {
  const clinic = useClinic();
  const dates = useDates();
  const [given, setGiven] = useState<Given>({
    basis: 'licence',
    reference: '',
    inNameOf: '',
    from: partsOf(dates.today),
    until: noDate,
    read: false,
  });
  const [tried, setTried] = useState(false);
  const [attestationId] = useState(() => clinic.newId<'AttestationId'>());
  const act = useAct(attestLicence);
  const faults = useFaults(given);
  const statement = statementFor(
    { name: page.row.name, licence: page.licence },
    language,
    page.shipsIn.includes(language),
  );
  const send = async () => {
    setTried(true);
    const from = dateOf(given.from);
    const until = dateOf(given.until);
    if (Object.values(faults).some((fault) => fault !== null)) return;
    if (from === 'empty' || from === 'unclear' || until === 'unclear') return;
    const answer = await act.run({
      params: { instrument: page.row.id },
      body: {
        attestationId,
        language,
        statement,
        basis: given.basis,
        reference: given.reference.trim(),
        inNameOf: given.inNameOf.trim(),
        from,
        until: until === 'empty' ? null : until,
      },
    });
    if (answer.ok) onClose();
  };
  const said = (field: keyof typeof faults) =>
    faultAt(act.trouble, field) ?? (tried ? faults[field] : null);
  return {
    given,
    statement,
    send,
    busy: act.busy,
    trouble: act.trouble,
    change: (changes: Partial<Given>) => setGiven({ ...given, ...changes }),
    errors: {
      reference: said('reference'),
      inNameOf: said('inNameOf'),
      from: said('from'),
      until: said('until'),
      read: said('read'),
    },
  };
}

function useFaults(given: Given) {
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
