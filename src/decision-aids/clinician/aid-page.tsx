import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { AidView } from '#decision-aids';
import { Card, PrintButton, Row, Small, Stack, Tag } from '#design';
import { Said, useDates } from '#http/clinician';
import type { Text } from '#kernel';
import { OfOneHundred } from './of-one-hundred.tsx';

type PageProps = { readonly aid: AidView };

/** The whole aid, to be read together and printed: each way in the same parts and the same order. */
export function AidPage({ aid }: PageProps): ReactNode {
  return (
    <Card
      heading={<Said text={aid.title} />}
      aside={
        <Row>
          <PrintButton />
        </Row>
      }
    >
      <Stack>
        <p>
          <Said text={aid.problem} />
        </p>
        <p>
          <strong>
            <Said text={aid.decision} />
          </strong>
        </p>
        <p>
          <Said text={aid.numbersSay} />
        </p>
        <section>
          <h3>
            <Trans>With none of it</Trans>
          </h3>
          <OfOneHundred better={aid.withoutOf100} />
        </section>
        {aid.options.map((option) => (
          <OneWay key={option.code} option={option} />
        ))}
        <About aid={aid} />
      </Stack>
    </Card>
  );
}

function OneWay({ option }: { readonly option: AidView['options'][number] }): ReactNode {
  return (
    <section>
      <h3>
        <Said text={option.title} />{' '}
        {!option.offered && (
          <Tag>
            <Trans>not offered by the step of today</Trans>
          </Tag>
        )}
      </h3>
      {option.betterOf100 === null ? (
        <p>
          <Trans>Nobody can give a number for this one.</Trans>
        </p>
      ) : (
        <OfOneHundred better={option.betterOf100} />
      )}
      <h4>
        <Trans>What speaks for it</Trans>
      </h4>
      <Lines lines={option.good} />
      <h4>
        <Trans>What speaks against it</Trans>
      </h4>
      <Lines lines={option.bad} />
      <h4>
        <Trans>What it is like</Trans>
      </h4>
      <p>
        <Said text={option.experience} />
      </p>
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly Text[] }): ReactNode {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.en}>
          <Said text={line} />
        </li>
      ))}
    </ul>
  );
}

/** How sure it is, who made it and when it is read again. */
function About({ aid }: PageProps): ReactNode {
  const dates = useDates();
  return (
    <section>
      <h3>
        <Trans>How sure is this?</Trans>
      </h3>
      <p>
        <Said text={aid.uncertainty} />
      </p>
      <p>
        <Small>
          <Trans>
            Made {dates.day(aid.madeOn)}, read again by {dates.day(aid.reviewOn)}.
          </Trans>{' '}
          <Said text={aid.updatePolicy} /> <Said text={aid.funding} />
        </Small>
      </p>
      <ul>
        {aid.evidence.map(({ key, reference }) => (
          <li key={key}>
            <Small>{reference}</Small>
          </li>
        ))}
      </ul>
      <p>
        <Trans>This text is a draft: no clinician of your clinic has signed it yet.</Trans>
      </p>
    </section>
  );
}
