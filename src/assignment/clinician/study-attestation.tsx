import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { StudyLicenceView } from '#assignment';
import { Notice, Select, TextInput } from '#design';
import type { Basis } from '#library';
import { researchStatement } from '#research';
import type { MeasureWork } from './use-study-measure.ts';

type AttestationProps = {
  readonly work: MeasureWork;
  readonly licences: readonly StudyLicenceView[];
};

/** Where a licence does not speak of research, somebody of the clinic answers for the right. */
export function AttestationFields({ work, licences }: AttestationProps): ReactNode {
  const { t } = useLingui();
  const shut = licences.filter(({ use }) => use === 'not-covered');
  const silent = licences.filter(({ use }) => use === 'unknown');
  const { attestation, attest, needsAttestation, tried } = work;
  if (shut.length > 0) {
    return (
      <Notice tone="warn">
        <Trans>The licence does not cover research: {namesOf(shut)}. It cannot be added.</Trans>
      </Notice>
    );
  }
  if (silent.length === 0) return null;
  const missing = (field: keyof typeof attestation) =>
    tried &&
    needsAttestation &&
    attestation[field].trim() === '' && <Trans>Please fill this in.</Trans>;
  return (
    <>
      <Notice heading={<Trans>The licence does not speak of research</Trans>} headingLevel={3}>
        <ul>
          {silent.map(({ instrument, name, says }) => (
            <li key={instrument}>
              {says} <q lang="en">{researchStatement(name)}</q>
            </li>
          ))}
        </ul>
      </Notice>
      <Select<Basis>
        label={t`On what does the right rest?`}
        options={[
          { value: 'licence', label: t`A licence with a number` },
          { value: 'letter', label: t`A letter of the owner` },
          { value: 'terms', label: t`Published terms` },
        ]}
        value={attestation.basis}
        onChange={(basis) => basis !== null && attest({ basis })}
      />
      <TextInput
        id="study-reference"
        label={t`Number, date of the letter, or where the terms stand`}
        error={missing('reference')}
        maxLength={300}
        value={attestation.reference}
        onChange={(reference) => attest({ reference })}
      />
      <TextInput
        id="study-in-name-of"
        label={t`Who answers for it`}
        error={missing('inNameOf')}
        maxLength={160}
        value={attestation.inNameOf}
        onChange={(inNameOf) => attest({ inNameOf })}
      />
    </>
  );
}

const namesOf = (licences: readonly StudyLicenceView[]): string =>
  licences.map(({ name }) => name).join(', ');
