import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useDates } from '#http/clinician';
import type { FindingView } from '#reasoning';

type DecisionView = FindingView['decisions'][number];

import { decisionWords, declineWords } from './finding-words.ts';

/** Who did what with a finding, when, why and until when. */
export function DecisionList({
  decisions,
}: {
  readonly decisions: readonly DecisionView[];
}): ReactNode {
  const { t } = useLingui();
  if (decisions.length === 0) return null;
  return (
    <ul className="plain" aria-label={t`Decisions so far`}>
      {decisions.map((decision) => (
        <li key={decision.decisionId}>
          <Decision decision={decision} />
        </li>
      ))}
    </ul>
  );
}

function Decision({ decision }: { readonly decision: DecisionView }): ReactNode {
  const { i18n } = useLingui();
  const dates = useDates();
  return (
    <p>
      <strong>{i18n._(decisionWords[decision.kind])}</strong>{' '}
      <Trans>
        by {decision.byName}, {dates.moment(decision.at)}.
      </Trans>{' '}
      {decision.until !== null && <Trans>Until {dates.moment(decision.until)}.</Trans>}{' '}
      <CodedReason code={decision.reasonCode} />{' '}
      {decision.reason !== null && <q>{decision.reason}</q>}
    </p>
  );
}

function CodedReason({ code }: { readonly code: string | null }): ReactNode {
  const { i18n } = useLingui();
  if (code === null) return null;
  const known = Object.entries(declineWords).find(([name]) => name === code);
  return <>{known ? i18n._(known[1]) : code}.</>;
}
