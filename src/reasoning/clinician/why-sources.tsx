import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Small } from '#design';
import { Said } from '#http/clinician';
import type { FindingView } from '#reasoning';
import { scopeWords } from './finding-words.ts';
import { Unsigned } from './unsigned.tsx';

type FindingProps = { readonly finding: FindingView };

/** The numbers in force then, and where each was set. */
export function InForce({ finding }: FindingProps): ReactNode {
  const { i18n } = useLingui();
  if (finding.parameters.length === 0) return null;
  return (
    <div>
      <strong>
        <Trans>Numbers in force</Trans>
      </strong>
      <ul>
        {finding.parameters.map((parameter) => (
          <li key={parameter.id}>
            <Said text={parameter.says} />: <strong>{parameter.value}</strong>{' '}
            <Small>({i18n._(scopeWords[parameter.scope] ?? scopeWords.default)})</Small>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Which rule in which wording, who stands for it, and on which sources it rests. */
export function Sources({ finding }: FindingProps): ReactNode {
  const { rule } = finding;
  return (
    <div>
      <strong>
        <Trans>Rule and source</Trans>
      </strong>
      <p>
        <Trans>
          Rule {rule.id}, version {rule.version}. Clinical review: {rule.review}.
        </Trans>{' '}
        <Unsigned signed={rule.signed} />
      </p>
      <ul>
        {finding.citations.map((citation) => (
          <li key={citation.key}>
            {citation.reference}{' '}
            <Small>
              <Trans>Grade {citation.grade}</Trans>
            </Small>
          </li>
        ))}
      </ul>
      {finding.contested !== null && (
        <p>
          <Trans>Experts disagree: {finding.contested}</Trans>
        </p>
      )}
    </div>
  );
}
