import { Trans } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { setClinicPhone } from '#administration';
import { Button, Row, Stack, TextInput } from '#design';
import { faultAt, SaidNo, useAct } from '#http/clinician';

/** Where people call the clinic. Without a number they are told none, which is said here. */
export function PhoneForm({ phone }: { readonly phone: string | null }): ReactNode {
  const [typed, setTyped] = useState(phone ?? '');
  const set = useAct(setClinicPhone);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const wanted = typed.trim();
    void set.run({ params: {}, query: {}, body: { phone: wanted === '' ? null : wanted } });
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="small">
        <p>
          {phone === null ? (
            <Trans>No number is set: people see none in their app and on the printed plan.</Trans>
          ) : (
            <Trans>People see {phone} in their app and on the printed plan.</Trans>
          )}
        </p>
        <SaidNo trouble={set.trouble} />
        <TextInput
          label={<Trans>Number</Trans>}
          hint={<Trans>Leave it empty to show none.</Trans>}
          type="tel"
          optional
          value={typed}
          onChange={setTyped}
          error={faultAt(set.trouble, 'phone')}
        />
        <Row>
          <Button type="submit" disabled={set.busy || typed.trim() === (phone ?? '')}>
            <Trans>Save the number</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
