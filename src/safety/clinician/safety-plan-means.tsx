import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Notice, Row, Small, Stack, Tag } from '#design';
import { useDates } from '#http/clinician';
import type { LocalDate } from '#kernel';
import { type MeansKind, meansActions, type SafetyLine } from '#safety';
import { AgreeAction } from './safety-plan-agree.tsx';
import type { TeamSafetyPlan } from './safety-plan-screen.tsx';
import type { ChangePlan } from './safety-plan-use.ts';
import { meansActionWords } from './safety-plan-words.ts';

type SafetyPlanMeansProps = {
  readonly means: TeamSafetyPlan['means'];
  readonly lines: readonly SafetyLine[];
  readonly givenName: string;
  readonly change: ChangePlan | null;
};

/** The person's own medicines that can kill in overdose, each with what was agreed about it (SAF-11). */
export function SafetyPlanMeans(props: SafetyPlanMeansProps): ReactNode {
  const { means, lines, givenName, change } = props;
  const medicines = [...new Set(means.known.map(({ medicine }) => medicine))];
  return (
    <div className="no-print">
      <Stack gap="small">
        {medicines.length > 0 && (
          <Notice
            tone="warn"
            headingLevel={3}
            heading={<Trans>Own medicines that can kill in overdose</Trans>}
          >
            <Stack gap="small">
              {medicines.map((medicine) => (
                <OneMedicine
                  key={medicine}
                  medicine={medicine}
                  kinds={means.known.flatMap((one) => (one.medicine === medicine ? one.kind : []))}
                  stoppedOn={means.known.find((one) => one.medicine === medicine)?.stoppedOn}
                  {...{ lines, givenName, change }}
                />
              ))}
            </Stack>
          </Notice>
        )}
        {means.maybeMore && (
          <p className="muted">
            <Trans>
              There may be more at home than the plan knows: ask about opioids, old antidepressants,
              paracetamol, colchicine, hydroxychloroquine, lithium and insulin.
            </Trans>
          </p>
        )}
        <p className="muted small">
          <Trans>
            Nothing is stopped or taken away by this. Somebody else keeps a medicine only if{' '}
            {givenName} consents.
          </Trans>
        </p>
      </Stack>
    </div>
  );
}

type OneMedicineProps = Omit<SafetyPlanMeansProps, 'means'> & {
  readonly medicine: string;
  readonly kinds: readonly MeansKind[];
  readonly stoppedOn: LocalDate | undefined;
};

function OneMedicine(props: OneMedicineProps): ReactNode {
  const { medicine, kinds, stoppedOn, lines, givenName, change } = props;
  const dates = useDates();
  const { i18n } = useLingui();
  const [agreeing, setAgreeing] = useState(false);
  const agreed = lines.flatMap((line) => (line.agreed?.medicine === medicine ? line.agreed : []));
  const open = meansActions.filter(
    (action) =>
      !agreed.some((one) => one.action === action) &&
      (action !== 'naloxone' || kinds.includes('opioid')),
  );
  if (agreeing && change !== null) {
    return (
      <AgreeAction
        {...{ medicine, givenName, change }}
        actions={open}
        onClose={() => setAgreeing(false)}
      />
    );
  }
  return (
    <Row spread>
      <span>
        <strong>
          <bdi>{medicine}</bdi>
        </strong>{' '}
        {stoppedOn !== undefined && (
          <Small>
            <Trans>Stopped on {dates.day(stoppedOn)}. It may still be at home.</Trans>{' '}
          </Small>
        )}
        {agreed.length === 0 ? (
          <Small>
            <Trans>nothing agreed yet</Trans>
          </Small>
        ) : (
          agreed.map(({ action }) => (
            <Tag key={action} tone="ok" icon="check">
              {i18n._(meansActionWords[action])}
            </Tag>
          ))
        )}
      </span>
      {change !== null && open.length > 0 && (
        <Button kind="ghost" icon="plus" onClick={() => setAgreeing(true)}>
          <Trans>
            Agree on something<span className="unseen">: {medicine}</span>
          </Trans>
        </Button>
      )}
    </Row>
  );
}
