import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Checkbox, DateFields, Select, TextInput } from '#design';
import { type Basis, bases } from '#library';
import { basisWords } from './library-words.ts';
import type { RightForm } from './use-right.ts';

type RightFieldsProps = {
  readonly form: RightForm;
  /** What is attested, word for word. */
  readonly statement: string;
};

/** The sentence that is attested, and all that makes the attestation worth something. */
export function RightFields({ form, statement }: RightFieldsProps): ReactNode {
  const { t, i18n } = useLingui();
  const { given, change, errors } = form;
  return (
    <>
      <blockquote lang="en" dir="ltr">
        {statement}
      </blockquote>
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
      <Checkbox
        label={t`I have read the sentence above and attest it for this clinic.`}
        hint={errors.read}
        checked={given.read}
        onChange={(read) => change({ read })}
      />
    </>
  );
}
