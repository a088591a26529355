import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { type AidUse, type DecisionAidsOutput, readDecisionAids } from '#decision-aids';
import { Button, Card, EmptyState, Notice, Row, Small, Stack } from '#design';
import { type Reading, Said, Shown, useDates, useRead } from '#http/clinician';
import { AidPage } from './aid-page.tsx';
import { AidUseForm } from './aid-use-form.tsx';
import { valueWords } from './value-words.ts';

export type AidsProps = {
  readonly patientId: PatientId;
  readonly givenName: string;
  readonly mayDecide: boolean;
};

/** The decision aids for the choice before a person: to read, to print, and to note what was chosen. */
export function DecisionAidsScreen(props: AidsProps): ReactNode {
  const { patientId } = props;
  const aids = useRead(readDecisionAids, { params: { patientId } }, { keepsLast: true });
  return <DecisionAids {...props} aids={aids} />;
}

export function DecisionAids({
  aids,
  ...props
}: AidsProps & { readonly aids: Reading<DecisionAidsOutput> }): ReactNode {
  return (
    <Shown from={aids} waiting={<Trans>Getting the decision aids…</Trans>}>
      {({ aids: all }) =>
        all.length === 0 ? (
          <EmptyState icon="book-open" heading={<Trans>No decision aid fits today</Trans>}>
            <Trans>One appears here when the step offers ways that an aid compares.</Trans>
          </EmptyState>
        ) : (
          <Stack>
            {all.map((shown) => (
              <OneAid key={shown.aid.id} {...props} shown={shown} />
            ))}
          </Stack>
        )
      }
    </Shown>
  );
}

type OneProps = AidsProps & { readonly shown: DecisionAidsOutput['aids'][number] };

export function OneAid(props: OneProps & { readonly writing?: boolean }): ReactNode {
  const { shown, givenName, mayDecide } = props;
  const [writing, setWriting] = useState(props.writing ?? false);
  return (
    <Stack>
      <OpenLines shown={shown} />
      <AidPage aid={shown.aid} />
      <div className="no-print">
        <Stack>
          {writing ? (
            <AidUseForm {...props} onClose={() => setWriting(false)} />
          ) : (
            mayDecide &&
            shown.fits && (
              <Row>
                <Button icon="pencil" onClick={() => setWriting(true)}>
                  <Trans>Note what {givenName} chose</Trans>
                </Button>
              </Row>
            )
          )}
          <Uses shown={shown} />
        </Stack>
      </div>
    </Stack>
  );
}

/** What the rules of decision aids say about it, by their names. */
function OpenLines({ shown }: Pick<OneProps, 'shown'>): ReactNode {
  return shown.open.map(({ rule, says }) => (
    <Notice key={rule} tone="info">
      <Said text={says} /> <Small>{rule}</Small>
    </Notice>
  ));
}

function Uses({ shown }: Pick<OneProps, 'shown'>): ReactNode {
  if (shown.uses.length === 0) return null;
  return (
    <Card heading={<Trans>Gone through together</Trans>}>
      <ul className="plain stack" data-gap="small">
        {shown.uses.map((use) => (
          <li key={use.useId}>
            <OneUse use={use} shown={shown} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function OneUse({ use, shown }: Pick<OneProps, 'shown'> & { readonly use: AidUse }): ReactNode {
  const { i18n } = useLingui();
  const dates = useDates();
  const { choice } = use;
  const chosen = shown.aid.options.find(({ code }) => code === choice)?.title;
  return (
    <>
      <p>
        {choice === null ? (
          <Trans>Wants to think about it</Trans>
        ) : (
          // A way that today's version of the aid does not hold any more was chosen all the same.
          <strong>{chosen === undefined ? choice : <Said text={chosen} />}</strong>
        )}
      </p>
      {use.ranked.length > 0 && (
        <ol>
          {use.ranked.map((value) => (
            <li key={value}>{i18n._(valueWords[value])}</li>
          ))}
        </ol>
      )}
      {use.words !== null && <q dir="auto">{use.words}</q>}
      <p>
        <Small>
          {dates.day(use.day)}, {use.byName}
        </Small>
      </p>
    </>
  );
}
