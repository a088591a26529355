import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { readRulebook } from '#administration';
import { PrintButton, Row, Stack } from '#design';
import { type Reading, Said, Shown, useDates, useRead } from '#http/clinician';
import { RuleBody } from './rule-body.tsx';
import { Standing } from './rule-card.tsx';
import type { RulebookRead } from './rulebook-screen.tsx';

/** The whole rulebook in one page, for paper: what ships, what is signed here, by which numbers. */
export function RulebookPrintScreen(): ReactNode {
  return <RulebookPrint rulebook={useRead(readRulebook, {})} />;
}

export function RulebookPrint({
  rulebook,
}: {
  readonly rulebook: Reading<RulebookRead>;
}): ReactNode {
  const { t } = useLingui();
  return (
    <Shown from={rulebook} waiting={t`Getting the rules…`}>
      {(read) => <Pages read={read} />}
    </Shown>
  );
}

function Pages({ read }: { readonly read: RulebookRead }): ReactNode {
  const dates = useDates();
  return (
    <Stack>
      <Row spread>
        <p>
          <Trans>
            {read.clinic}, {dates.day(dates.today)}, {read.rules.length} rules
          </Trans>
        </p>
        <PrintButton />
      </Row>
      {read.rules.map((rule) => (
        <article key={rule.id} className="printed-rule">
          <h2>
            {rule.id}: <Said text={rule.title} />
          </h2>
          <Standing rule={rule} />
          <RuleBody rule={rule} />
        </article>
      ))}
    </Stack>
  );
}
