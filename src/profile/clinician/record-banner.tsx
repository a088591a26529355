import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { PageHeading, Row, Small, Tag } from '#design';
import { useDates } from '#http/clinician';
import type { PatientView } from '#profile';
import { LanguageWord } from './language-word.tsx';

type RecordBannerProps = {
  readonly patient: PatientView;
  /** What must not be overlooked: alerts, the step, as tags. */
  readonly children?: ReactNode;
};

/** Whose record this is, on every page of it. The browser's tab names nobody. */
export function RecordBanner({ patient, children }: RecordBannerProps): ReactNode {
  const { t } = useLingui();
  const dates = useDates();
  return (
    <section className="card banner" aria-label={`${patient.givenName} ${patient.familyName}`}>
      <Row spread>
        <div>
          <PageHeading title={t`Record`}>
            {patient.givenName} {patient.familyName}
          </PageHeading>
          <Small>
            <Trans>
              Born {dates.day(patient.birthDate)} (
              <Plural value={patient.ageYears} one="# year" other="# years" />)
            </Trans>
            {patient.recordNumber !== null && (
              <>
                {' '}
                · <Trans>record {patient.recordNumber}</Trans>
              </>
            )}
          </Small>
        </div>
        <Row>
          <Tag icon="languages">
            <LanguageWord tag={patient.language} />
            {patient.reading === 'plain' && (
              <>
                , <Trans>plain words</Trans>
              </>
            )}
          </Tag>
          {patient.interpreterNeeded && (
            <Tag tone="warn" icon="languages">
              <Trans>Interpreter needed</Trans>
            </Tag>
          )}
          {patient.leftAt !== null && (
            <Tag tone="warn">
              <Trans>not in care since {dates.moment(patient.leftAt)}</Trans>
            </Tag>
          )}
          {children}
        </Row>
      </Row>
    </section>
  );
}
