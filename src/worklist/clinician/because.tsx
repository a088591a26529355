import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Disclosure, Small, Stack, Unseen } from '#design';
import { Said } from '#http/clinician';
import { FactsInLine, whyPath } from '#reasoning/clinician';
import type { CardView } from '#worklist';

type CardProps = { readonly card: CardView };
type Rests = { readonly because: NonNullable<CardView['because']> };

/** Which rule, on which facts, what is not known, by which source; and whether anybody here stands for it. */
export function Because({ card }: CardProps): ReactNode {
  const { because } = card;
  if (because === null) return null;
  return (
    <Disclosure
      summary={
        <Small>
          <Trans>On what it rests</Trans>: <Said text={because.title} />
        </Small>
      }
    >
      <Stack gap="small">
        <FactsInLine facts={because.facts} most={8} />
        <Missing because={because} />
        <Sources because={because} />
        {card.findingId !== null && (
          <Small>
            <Link href={whyPath(card.patientId, card.findingId)}>
              <Trans>The whole reasoning</Trans>
              <Unseen>: {card.patientName}</Unseen>
            </Link>
          </Small>
        )}
      </Stack>
    </Disclosure>
  );
}

function Missing({ because }: Rests): ReactNode {
  if (because.missing.length === 0) return null;
  return (
    <p>
      <Small>
        <Trans>Not known:</Trans>{' '}
        {because.missing.map((need, index) => (
          <span key={need.name}>
            {index > 0 && ', '}
            <Said text={need.label} />
          </span>
        ))}
      </Small>
    </p>
  );
}

function Sources({ because }: Rests): ReactNode {
  return (
    <p>
      <Small>
        {because.sources.map(({ key, grade, reference }) => (
          <span key={key}>
            {reference} (<Trans>grade {grade}</Trans>){' '}
          </span>
        ))}
        {because.contested !== null && <Trans>Experts disagree: {because.contested}</Trans>}
      </Small>
    </p>
  );
}
