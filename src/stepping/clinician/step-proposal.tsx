import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Tag } from '#design';
import { Said } from '#http/clinician';
import type { Text } from '#kernel';
import type { FindingView } from '#reasoning';

/** A proposed step: which, who answers for it, for how long, and what would move it up or down. */
export function StepProposal({ finding }: { readonly finding: FindingView }): ReactNode {
  if (finding.proposal?.kind !== 'step') return null;
  const { detail } = finding.proposal;
  const step = detail['step'] ?? detail['recommended'];
  return (
    <dl className="facts">
      {typeof step === 'number' && (
        <>
          <dt>
            <Trans>Recommended step</Trans>
          </dt>
          <dd>
            <Tag tone="soft">{step}</Tag>
          </dd>
        </>
      )}
      <Line words={detail['responsible']}>
        <Trans>Responsible</Trans>
      </Line>
      <Line words={detail['duration']}>
        <Trans>How long</Trans>
      </Line>
      <Line words={detail['up']}>
        <Trans>Would move it up</Trans>
      </Line>
      <Line words={detail['down']}>
        <Trans>Would move it down</Trans>
      </Line>
    </dl>
  );
}

type LineProps = { readonly words: unknown; readonly children: ReactNode };

/** One line of the proposal; what the rule did not say is not shown. */
function Line({ words, children }: LineProps): ReactNode {
  if (typeof words !== 'string' && !isText(words)) return null;
  return (
    <>
      <dt>{children}</dt>
      <dd>{typeof words === 'string' ? words : <Said text={words} />}</dd>
    </>
  );
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'en' in value;
}
