import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Dialog, Small, Stack } from '#design';
import { SaidNo, useAct, useClinic } from '#http/clinician';
import { attestLicence, type RegisterPage, statementFor } from '#library';
import { useLanguageName } from './language-name.ts';
import { RightFields } from './right-fields.tsx';
import { useRight } from './use-right.ts';

type AttestDialogProps = {
  readonly page: RegisterPage;
  readonly language: string;
  readonly onClose: () => void;
};

/** Somebody of the clinic answers for the right, with a name, a basis and, where there is one, an end. */
export function AttestDialog({ page, language, onClose }: AttestDialogProps): ReactNode {
  const clinic = useClinic();
  const name = useLanguageName()(language);
  const [attestationId] = useState(() => clinic.newId<'AttestationId'>());
  const act = useAct(attestLicence);
  const form = useRight(act.trouble);
  const statement = statementFor(
    { name: page.row.name, licence: page.licence },
    language,
    page.shipsIn.includes(language),
  );
  const send = async () => {
    const right = form.take();
    if (right === null) return;
    const answer = await act.run({
      params: { instrument: page.row.id },
      body: { attestationId, language, statement, ...right },
    });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      open
      heading={
        <Trans>
          Attest the right to use {page.row.name}, {name}
        </Trans>
      }
      onClose={onClose}
      actions={
        <>
          <Button disabled={act.busy} onClick={() => void send()}>
            <Trans>Attest it</Trans>
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </>
      }
    >
      <Stack>
        <SaidNo trouble={act.trouble} />
        <Small>{page.licence.says}</Small>
        <RightFields form={form} statement={statement} />
      </Stack>
    </Dialog>
  );
}
