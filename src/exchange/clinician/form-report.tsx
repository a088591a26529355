import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, Disclosure, Notice, Stack } from '#design';
import type { ImportReport } from '#exchange';
import { Phone } from '#library/clinician';
import { ClaimCard } from './claim-card.tsx';
import { ReportLines } from './report-lines.tsx';

type FormReportProps = { readonly report: ImportReport };

/** What was found in a form: the verdict first, then every part. */
export function FormReport({ report }: FormReportProps): ReactNode {
  const { title, address, version, language, claim, scores, preview } = report;
  return (
    <Stack>
      <Verdict report={report} />
      {title !== null && (
        <Card heading={title}>
          <dl className="facts">
            <dt>
              <Trans>Address</Trans>
            </dt>
            <dd>{address ?? <Trans>It has none.</Trans>}</dd>
            <dt>
              <Trans>Version</Trans>
            </dt>
            <dd>{version ?? <Trans>It names none.</Trans>}</dd>
            <dt>
              <Trans>Language</Trans>
            </dt>
            <dd>{language}</dd>
          </dl>
        </Card>
      )}
      {claim !== null && <ClaimCard claim={claim} />}
      {scores.length > 0 && <Scores scores={scores} />}
      <Card heading={<Trans>Part by part</Trans>}>
        <ReportLines lines={report.lines} />
      </Card>
      {preview !== null && (
        <Card heading={<Trans>As the phone shows it</Trans>}>
          <Disclosure summary={<Trans>Look at it</Trans>}>
            <Phone form={preview} />
          </Disclosure>
        </Card>
      )}
    </Stack>
  );
}

function Verdict({ report }: FormReportProps): ReactNode {
  const refused = report.lines.filter(({ outcome }) => outcome === 'refused').length;
  if (report.mayActivate) {
    return (
      <Notice tone="ok" live="status" heading={<Trans>This form can be used</Trans>}>
        <p>
          <Trans>
            Every part was read. Look at what was changed or left out before you use it.
          </Trans>
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="warn" live="status" heading={<Trans>This form cannot be used as it is</Trans>}>
      <p>
        {refused > 0 ? (
          <Plural
            value={refused}
            one="# part was refused, so all of it is: nothing is taken by halves."
            other="# parts were refused, so all of it is: nothing is taken by halves."
          />
        ) : (
          <Trans>It is not the questionnaire it says it is. See below where it differs.</Trans>
        )}
      </p>
    </Notice>
  );
}

function Scores({ scores }: { readonly scores: ImportReport['scores'] }): ReactNode {
  return (
    <Card heading={<Trans>How it is scored</Trans>}>
      <ul>
        {scores.map(({ key, title, by }) => (
          <li key={key}>
            <strong>{title}</strong>: <ScoredBy by={by} />
          </li>
        ))}
      </ul>
      <p className="muted">
        <Trans>An answer that is missing never counts as 0: then there is no score, and why.</Trans>
      </p>
    </Card>
  );
}

function ScoredBy({ by }: { readonly by: ImportReport['scores'][number]['by'] }): ReactNode {
  if (by === 'known') return <Trans>by the rule of the questionnaire Sinew knows</Trans>;
  if (by === 'algebra') return <Trans>by a rule of Sinew, read from the form</Trans>;
  return <Trans>by the form’s own expression, on the server</Trans>;
}
