import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, Checkbox, DateFields, Dialog, Select, Stack, TextInput } from '#design';
import { SaidNo } from '#http/clinician';
import { type Basis, bases, type RegisterPage } from '#library';
import { useLanguageName } from './language-name.ts';
import { basisWords } from './library-words.ts';
import { useAttestation } from './use-attestation.ts';

type AttestDialogProps = {
  readonly page: RegisterPage;
  readonly language: string;
  readonly onClose: () => void;
};

/** Somebody of the clinic answers for the right, with a name, a basis and, where there is one, an end. */
export function AttestDialog({ page, language, onClose }: AttestDialogProps): ReactNode {
  const { t } = useLingui();
  const name = useLanguageName()(language);
  const form = useAttestation(page, language, onClose);
  const { given, change, errors } = form;
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
          <Button disabled={form.busy} onClick={() => void form.send()}>
            <Trans>Attest it</Trans>
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </>
      }
    >
      <Stack>
        <SaidNo trouble={form.trouble} />
        <blockquote lang="en" dir="ltr">
          {form.statement}
        </blockquote>
        <p className="small muted">{page.licence.says}</p>
        <AttestationFields form={form} />
        <Checkbox
          label={t`I have read the sentence above and attest it for this clinic.`}
          hint={errors.read}
          checked={given.read}
          onChange={(read) => change({ read })}
        />
      </Stack>
    </Dialog>
  );
}

type FieldsProps = { readonly form: ReturnType<typeof useAttestation> };

function AttestationFields({ form: { given, change, errors } }: FieldsProps): ReactNode {
  const { t, i18n } = useLingui();
  return (
    <>
      <Select<Basis>
        label={t`The right rests on`}
        options={bases.map((value) => ({ value, label: i18n._(basisWords[value]) }))}
        value={given.basis}
        onChange={(basis) => basis !== null && change({ basis })}
      />
      <TextInput
        label={t`Which one`}
        hint={t`Number of the licence, date and sender of the letter, or where the terms stand.`}
        maxLength={300}
        value={given.reference}
        onChange={(reference) => change({ reference })}
        error={errors.reference}
      />
      <TextInput
        label={t`Who answers for it`}
        maxLength={120}
        value={given.inNameOf}
        onChange={(inNameOf) => change({ inNameOf })}
        error={errors.inNameOf}
      />
      <DateFields
        label={t`First day`}
        value={given.from}
        onChange={(from) => change({ from })}
        error={errors.from}
      />
      <DateFields
        label={t`Last day, if it ends`}
        hint={t`We warn you 60 days before.`}
        value={given.until}
        onChange={(until) => change({ until })}
        error={errors.until}
      />
    </>
  );
}
