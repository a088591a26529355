import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, Notice, Stack, Tag } from '#design';
import { Said, useDates } from '#http/clinician';
import type { Text } from '#kernel';
import { teamWords } from '#reasoning/clinician';
import type { StepOfferView, StepOutput } from '#stepping';
import { Lines } from './lines.tsx';
import { StepName } from './step-name.tsx';
import { changeWords } from './step-words.ts';

type PageProps = { readonly page: StepOutput };

/** The step that fits now: which, what, how much, for how long, who, and until when. */
export function OfferCard({ page }: PageProps): ReactNode {
  const { i18n } = useLingui();
  const { offer } = page;
  return (
    <Card
      heading={
        offer.title === null ? <Trans>No step is proposed</Trans> : <Said text={offer.title} />
      }
      aside={
        <Tag tone={offer.change === 'none' ? undefined : 'soft'}>
          {offer.step !== null && <StepName step={offer.step} />}{' '}
          {i18n._(changeWords[offer.change])}
        </Tag>
      }
    >
      <Stack>
        {offer.change === 'hold' && <OnHold />}
        {offer.change === 'unknown' && <TooLittle />}
        {offer.step !== null && <Particulars offer={offer} />}
        <Reasons reasons={offer.reasons} />
        <Hints hints={offer.hints} />
      </Stack>
    </Card>
  );
}

function OnHold(): ReactNode {
  return (
    <Notice tone="warn">
      <Trans>
        Something more urgent comes first. The step stays as it is until that is closed.
      </Trans>
    </Notice>
  );
}

function TooLittle(): ReactNode {
  return (
    <Notice tone="info">
      <Trans>Too little is known for a step. What is missing stands below.</Trans>
    </Notice>
  );
}

type OfferProps = { readonly offer: StepOfferView };

function Particulars({ offer }: OfferProps): ReactNode {
  const { i18n } = useLingui();
  const dates = useDates();
  const role = offer.responsible === null ? undefined : teamWords(offer.responsible);
  return (
    <dl className="facts">
      <Line label={<Trans>What</Trans>}>
        <Lines texts={offer.content} />
      </Line>
      <Line label={<Trans>How much</Trans>}>{offer.dose && <Said text={offer.dose} />}</Line>
      <Line label={<Trans>How long</Trans>}>
        {offer.duration && <Said text={offer.duration} />}
      </Line>
      <Line label={<Trans>Responsible</Trans>}>
        {role === undefined ? offer.responsible : i18n._(role)}
      </Line>
      <Line label={<Trans>Next contact by</Trans>}>
        {offer.nextContactOn && dates.day(offer.nextContactOn)}
      </Line>
      <Line label={<Trans>Looked at again on</Trans>}>
        {offer.reviewOn && dates.day(offer.reviewOn)}
      </Line>
    </dl>
  );
}

type LineProps = { readonly label: ReactNode; readonly children: ReactNode };

function Line({ label, children }: LineProps): ReactNode {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly Text[] }): ReactNode {
  if (reasons.length === 0) return null;
  return (
    <section>
      <h3>
        <Trans>Why</Trans>
      </h3>
      <Lines texts={reasons} />
    </section>
  );
}

function Hints({ hints }: { readonly hints: readonly Text[] }): ReactNode {
  if (hints.length === 0) return null;
  return (
    <section>
      <h3>
        <Trans>Good to know</Trans>
      </h3>
      <Lines texts={hints} />
    </section>
  );
}
