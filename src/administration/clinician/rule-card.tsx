import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type RuleView, signRule } from '#administration';
import { Button, Card, Disclosure, Row, Small, Stack, Tag } from '#design';
import { Said, SaidNo, useAct, useDates } from '#http/clinician';

type RuleCardProps = { readonly rule: RuleView; readonly maySign: boolean };
type OneRule = { readonly rule: RuleView };

/** One rule: when it speaks, what it proposes, on which source; and whether someone here stands for it. */
export function RuleCard({ rule, maySign }: RuleCardProps): ReactNode {
  return (
    <Card
      headingLevel={2}
      heading={
        <>
          {rule.id}: <Said text={rule.title} />
        </>
      }
      aside={<Review rule={rule} />}
    >
      <Stack gap="small">
        <Checks rule={rule} />
        <p>
          <strong>
            <Trans>Then:</Trans>
          </strong>{' '}
          <Said text={rule.proposes} />
        </p>
        <Small>
          <Trans>
            Version {rule.version} · {rule.severity} · for {rule.owners.join(', ')}
          </Trans>
        </Small>
        <Sources rule={rule} />
        {maySign && <Signing rule={rule} />}
      </Stack>
    </Card>
  );
}

function Checks({ rule }: OneRule): ReactNode {
  return (
    <ul>
      {rule.checks.map((check) => (
        <li key={check.says.en}>
          <Said text={check.says} />
          {check.anyOf.length > 0 && (
            <ul>
              {check.anyOf.map((part) => (
                <li key={part.en}>
                  <Said text={part} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function Sources({ rule }: OneRule): ReactNode {
  return (
    <Disclosure
      summary={
        <Trans>
          Sources<span className="unseen"> of {rule.id}</span>
        </Trans>
      }
    >
      <ul>
        {rule.citations.map((citation) => (
          <li key={citation.key}>
            {citation.reference} (<Trans>grade {citation.grade}</Trans>)
          </li>
        ))}
      </ul>
      {rule.parameters.length > 0 && (
        <p>
          <Trans>Parameters: {rule.parameters.join(', ')}</Trans>
        </p>
      )}
      {rule.contested !== null && (
        <p>
          <Trans>Experts disagree:</Trans> <Said text={rule.contested} />
        </p>
      )}
    </Disclosure>
  );
}

function Review({ rule }: OneRule): ReactNode {
  const dates = useDates();
  const { status, byName, at } = rule.review;
  if (status === 'not-reviewed') {
    return (
      <Tag>
        <Trans>not signed</Trans>
      </Tag>
    );
  }
  return (
    <Tag tone={status === 'signed' ? 'ok' : 'warn'}>
      {status === 'signed' ? <Trans>signed</Trans> : <Trans>signed in another version</Trans>}{' '}
      {byName} {at !== null && dates.moment(at)}
    </Tag>
  );
}

function Signing({ rule }: OneRule): ReactNode {
  const act = useAct(signRule);
  const say = (verdict: 'signed' | 'withdrawn') =>
    void act.run({
      params: { rule: rule.id },
      query: {},
      body: { version: rule.version, hash: rule.hash, verdict },
    });
  return (
    <>
      <SaidNo trouble={act.trouble} />
      <Row>
        {rule.review.status === 'signed' ? (
          <Button kind="quiet" disabled={act.busy} onClick={() => say('withdrawn')}>
            <Trans>
              Take the signature back<span className="unseen">: {rule.id}</span>
            </Trans>
          </Button>
        ) : (
          <Button kind="ghost" icon="check" disabled={act.busy} onClick={() => say('signed')}>
            <Trans>
              I have checked it and sign it<span className="unseen">: {rule.id}</span>
            </Trans>
          </Button>
        )}
      </Row>
    </>
  );
}
