import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, Figure, Figures, Small } from '#design';
import type { StudyCounts } from '#research';

/** How many chose what. Fewer than ten could be recognised, so no number is told. */
export function StudyCountsCard({ counts }: { readonly counts: StudyCounts }): ReactNode {
  return (
    <Card heading={<Trans>Who takes part, in numbers</Trans>}>
      <Figures>
        <Figure value={shown(counts.inForce)} label={<Trans>take part</Trans>} />
        <Figure value={shown(counts.newText)} label={<Trans>have to agree again</Trans>} />
        <Figure value={shown(counts.declined)} label={<Trans>said no</Trans>} />
        <Figure value={shown(counts.leftKeep)} label={<Trans>left, answers kept</Trans>} />
        <Figure value={shown(counts.leftDoNotUse)} label={<Trans>left, answers not used</Trans>} />
      </Figures>
      <Small>
        <Trans>Below ten no number is told, so that nobody is recognised.</Trans>
      </Small>
    </Card>
  );
}

const shown = (count: number | null): ReactNode => count ?? <Trans>under 10</Trans>;
