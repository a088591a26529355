import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, DateFields, noDate, Row, Select, Stack, TextInput } from '#design';
import type { MedicinesOutput } from '#medication';
import type { TaperDraft } from './taper-draft.ts';

type StepsProps = {
  readonly draft: TaperDraft;
  readonly team: MedicinesOutput['team'];
  readonly onChange: (said: Partial<TaperDraft>) => void;
};

type Step = TaperDraft['steps'][number];
const stepsMax = 12;

/** From which day how much a day, and who is there in those weeks. */
export function TaperSteps({ draft, team, onChange }: StepsProps): ReactNode {
  const { steps, startDaily, unit } = draft;
  const change = (at: number, said: Partial<Step>) =>
    onChange({ steps: steps.map((step, place) => (place === at ? { ...step, ...said } : step)) });
  return (
    <Stack gap="small">
      <p>
        {unit === 'mg' ? (
          <Trans>Taken now: {startDaily} mg a day</Trans>
        ) : (
          <Trans>Taken now: {startDaily} mcg an hour</Trans>
        )}
      </p>
      {steps.map((step, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- steps are told apart by their order alone
        <OneStep key={at} {...{ at, step, team, unit }} onChange={(said) => change(at, said)} />
      ))}
      <Row>
        {steps.length < stepsMax && (
          <Button
            kind="ghost"
            icon="plus"
            onClick={() =>
              onChange({ steps: [...steps, { from: noDate, daily: '', supportedBy: null }] })
            }
          >
            <Trans>Add a step</Trans>
          </Button>
        )}
        {steps.length > 1 && (
          <Button kind="quiet" onClick={() => onChange({ steps: steps.slice(0, -1) })}>
            <Trans>Remove the last step</Trans>
          </Button>
        )}
      </Row>
    </Stack>
  );
}

type OneProps = {
  readonly at: number;
  readonly step: Step;
  readonly team: StepsProps['team'];
  readonly unit: TaperDraft['unit'];
  readonly onChange: (said: Partial<Step>) => void;
};

function OneStep({ at, step, team, unit, onChange }: OneProps): ReactNode {
  const { t } = useLingui();
  return (
    <fieldset>
      <legend>
        <Trans>Step {at + 1}</Trans>
      </legend>
      <Row>
        <DateFields
          label={<Trans>From</Trans>}
          value={step.from}
          onChange={(from) => onChange({ from })}
        />
        <TextInput
          label={unit === 'mg' ? <Trans>mg a day</Trans> : <Trans>mcg an hour</Trans>}
          inputMode="decimal"
          value={step.daily}
          onChange={(daily) => onChange({ daily })}
        />
        <Select
          label={t`Who is there`}
          unchosen={t`nobody yet`}
          options={team.map(({ accountId, name }) => ({ value: accountId, label: name }))}
          value={step.supportedBy}
          onChange={(supportedBy) => onChange({ supportedBy })}
        />
      </Row>
    </fieldset>
  );
}
