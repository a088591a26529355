import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Card, Notice, Row, Select, Stack } from '#design';
import type { ImportReport } from '#exchange';
import { GoButton, SaidNo, type Trouble } from '#http/clinician';

type Better = 'lower' | 'higher';

type DecideProps = {
  readonly report: ImportReport;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  readonly onTake: (better: Better) => void;
  readonly onDiscard: () => void;
};

/** Use the form or let it go. Which way is better is asked where nobody else could say. */
export function Decide({ report, busy, trouble, onTake, onDiscard }: DecideProps): ReactNode {
  const [better, setBetter] = useState<Better | null>(null);
  const [asked, setAsked] = useState(false);
  const known = report.claim?.proved === true || report.scores.length === 0;
  const take = () => {
    setAsked(true);
    const said = known ? 'lower' : better;
    if (said !== null) onTake(said);
  };
  if (!report.mayActivate) {
    return (
      <Row>
        <Button kind="ghost" onClick={onDiscard}>
          <Trans>Put it away</Trans>
        </Button>
      </Row>
    );
  }
  return (
    <Card heading={<Trans>Use this form?</Trans>} tone="soft">
      <Stack>
        {report.here !== null && (
          <p>
            <Trans>
              Version {report.here} of it is here already. This one is added as the next; what was
              answered before stays as it was.
            </Trans>
          </p>
        )}
        {!known && (
          <WhichWay better={better} missing={asked && better === null} onChange={setBetter} />
        )}
        <SaidNo trouble={trouble} />
        <Row>
          <Button disabled={busy} onClick={take}>
            <Trans>Use this form</Trans>
          </Button>
          <Button kind="ghost" disabled={busy} onClick={onDiscard}>
            <Trans>Put it away</Trans>
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}

type WhichWayProps = {
  readonly better: Better | null;
  readonly missing: boolean;
  readonly onChange: (better: Better | null) => void;
};

function WhichWay({ better, missing, onChange }: WhichWayProps): ReactNode {
  const { t } = useLingui();
  return (
    <Select<Better>
      label={t`Which way is better?`}
      hint={t`A form does not say. Charts and words about change follow it.`}
      unchosen={t`Please choose`}
      options={[
        { value: 'lower', label: t`Lower is better` },
        { value: 'higher', label: t`Higher is better` },
      ]}
      value={better}
      onChange={onChange}
      error={missing ? t`Choose one, so that a chart points the right way.` : undefined}
    />
  );
}

type TakenProps = { readonly instrument: string; readonly version: number };

export function Taken({ instrument, version }: TakenProps): ReactNode {
  return (
    <Stack>
      <Notice tone="ok" live="status" heading={<Trans>The form is in the library</Trans>}>
        <p>
          <Trans>
            It is version {version}. It is asked of nobody before your clinic attests that it may
            use it.
          </Trans>
        </p>
      </Notice>
      <Row>
        <GoButton to={`/questionnaires/${instrument}`}>
          <Trans>Attest the right to use it</Trans>
        </GoButton>
      </Row>
    </Stack>
  );
}
