import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Disclosure, Icon, Small, Stack } from '#design';
import { Said } from '#http/clinician';
import type { FindingView } from '#reasoning';
import { outcomeWords } from './finding-words.ts';
import { Replay } from './replay.tsx';
import { WhyFacts } from './why-facts.tsx';

type WhyFindingProps = { readonly patientId: PatientId; readonly finding: FindingView };

/** "Why did it say this?": every check, every fact, every number in force, the source, and a recount. */
export function WhyFinding({ patientId, finding }: WhyFindingProps): ReactNode {
  return (
    <Disclosure summary={<Trans>Why it says this</Trans>}>
      <Stack>
        <Checks finding={finding} />
        <WhyFacts finding={finding} />
        <InForce finding={finding} />
        <Sources finding={finding} />
        <Replay patientId={patientId} findingId={finding.findingId} />
      </Stack>
    </Disclosure>
  );
}

type FindingProps = { readonly finding: FindingView };

function Checks({ finding }: FindingProps): ReactNode {
  const { t, i18n } = useLingui();
  return (
    <ul className="plain" aria-label={t`Checks`}>
      {finding.checks.map((check, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the checks of a kept finding never change places
        <li key={index}>
          <Icon name={iconOf(check.outcome)} /> <Said text={check.says} />:{' '}
          <strong>{i18n._(outcomeWords[`${check.outcome}`])}</strong>
        </li>
      ))}
    </ul>
  );
}

const iconOf = (outcome: boolean | 'unknown') =>
  outcome === 'unknown' ? 'circle-help' : outcome ? 'check' : 'x';

function InForce({ finding }: FindingProps): ReactNode {
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
            <Small>
              ({parameter.scope}; <code>{parameter.id}</code>)
            </Small>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Sources({ finding }: FindingProps): ReactNode {
  const { rule } = finding;
  return (
    <div>
      <strong>
        <Trans>Rule and source</Trans>
      </strong>
      <p>
        <Trans>
          Rule {rule.id}, version {rule.version}. Clinical review: {rule.review}.
        </Trans>
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
