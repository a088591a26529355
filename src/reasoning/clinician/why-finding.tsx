import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Disclosure, Stack } from '#design';
import { GoButton } from '#http/clinician';
import type { FindingView } from '#reasoning';
import { whyPath } from './finding-words.ts';
import { Replay } from './replay.tsx';
import { Checks } from './why-checks.tsx';
import { WhyFacts } from './why-facts.tsx';
import { InForce, Sources } from './why-sources.tsx';

type WhyFindingProps = { readonly patientId: PatientId; readonly finding: FindingView };

/** "Why did it say this?": every check, every fact, every number in force, the source, and a recount. */
export function WhyFinding({ patientId, finding }: WhyFindingProps): ReactNode {
  return (
    <Disclosure summary={<Trans>Why it says this</Trans>}>
      <Stack>
        <Checks checks={finding.checks} />
        <WhyFacts finding={finding} />
        <InForce finding={finding} />
        <Sources finding={finding} />
        <Replay patientId={patientId} findingId={finding.findingId} />
        <GoButton kind="quiet" to={whyPath(patientId, finding.findingId)}>
          <Trans>Open the whole reasoning, to print or to send the address on</Trans>
        </GoButton>
      </Stack>
    </Disclosure>
  );
}
