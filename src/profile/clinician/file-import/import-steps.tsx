import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, Card, Notice, Row, Stack } from '#design';
import { GoButton } from '#http/clinician';

type TriedFileProps = {
  /** How much of it would be taken; with none there is nothing to confirm. */
  readonly taken: number;
  readonly busy: boolean;
  readonly oldLetters: boolean;
  readonly sums: ReactNode;
  readonly nothingToTake: ReactNode;
  /** The words of the button: "Take 12 people in". */
  readonly take: ReactNode;
  readonly onConfirm: () => void;
  /** The rows. */
  readonly children: ReactNode;
};

/** What would happen with a file that was only read. */
export function TriedFile({ oldLetters, children, ...tried }: TriedFileProps): ReactNode {
  return (
    <Card heading={<Trans>What would happen</Trans>}>
      <Stack>
        {tried.sums}
        {oldLetters && (
          <Notice tone="warn">
            <p>
              <Trans>
                The file is not UTF-8. It was read as Windows-1252. Please look at names with
                accents before you take them in.
              </Trans>
            </p>
          </Notice>
        )}
        {tried.taken === 0 ? (
          <Notice>
            <p>{tried.nothingToTake}</p>
          </Notice>
        ) : (
          <Row>
            <Button disabled={tried.busy} onClick={tried.onConfirm}>
              {tried.take}
            </Button>
          </Row>
        )}
        {children}
      </Stack>
    </Card>
  );
}

type TakenFileProps = { readonly sums: ReactNode; readonly children: ReactNode };

/** What came of a file that was taken. */
export function TakenFile({ sums, children }: TakenFileProps): ReactNode {
  return (
    <Card heading={<Trans>Done</Trans>}>
      <Stack>
        <Notice tone="ok" live="status">
          {sums}
        </Notice>
        <Row>
          <GoButton to="/">
            <Trans>Go to the caseload</Trans>
          </GoButton>
        </Row>
        {children}
      </Stack>
    </Card>
  );
}

type ImportSumsProps = {
  readonly report: {
    readonly taken: number;
    readonly refused: number;
    readonly unknownColumns: readonly string[];
  };
};

export function ImportSums({ report }: ImportSumsProps): ReactNode {
  return (
    <>
      <p>
        <Trans>
          <strong>{report.taken}</strong> taken, <strong>{report.refused}</strong> refused.
        </Trans>
      </p>
      {report.unknownColumns.length > 0 && (
        <p>
          <Trans>Columns that were not read: {report.unknownColumns.join(', ')}.</Trans>
        </p>
      )}
    </>
  );
}
