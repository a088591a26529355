import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Dialog, RadioScale, Stack } from '#design';
import { useDates } from '#http/clinician';
import type { PlanItemBody, PlanItemView } from '#plan';
import { FieldWords } from './field-words.tsx';
import { type Clash, clashes, type ItemField, merged } from './merge-item.ts';
import type { Team } from './plan-screen.tsx';

type ConflictDialogProps = {
  readonly base: PlanItemView;
  readonly mine: PlanItemBody;
  readonly theirs: PlanItemView;
  readonly team: Team;
  readonly onDecide: (item: PlanItemBody) => void;
  readonly onClose: () => void;
};

/** Two people changed the same part: both versions side by side, field by field, nothing overwritten unseen. */
export function ConflictDialog(props: ConflictDialogProps): ReactNode {
  const { base, mine, theirs, onDecide, onClose } = props;
  const dates = useDates();
  const [keepMine, setKeepMine] = useState<ReadonlySet<ItemField>>(new Set());
  const contested = clashes(base, mine, theirs);
  const choose = (field: ItemField, whose: 'mine' | 'theirs' | null) => {
    const next = new Set(keepMine);
    if (whose === 'mine') next.add(field);
    else next.delete(field);
    setKeepMine(next);
  };
  return (
    <Dialog
      open
      heading={<Trans>{theirs.changedByName} changed this part too</Trans>}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => onDecide(merged(base, mine, theirs, keepMine))}>
            <Trans>Save the two together</Trans>
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Back to my version</Trans>
          </Button>
        </>
      }
    >
      <Stack>
        <p>
          <Trans>
            They saved it {dates.away(theirs.changedAt)}. What only one of you changed is kept from
            that one.
          </Trans>
        </p>
        {contested.length === 0 ? (
          <p>
            <Trans>You changed different things; nothing has to be chosen.</Trans>
          </p>
        ) : (
          contested.map((clash) => (
            <ClashChoice
              key={clash.field}
              clash={clash}
              mine={mine}
              theirs={theirs}
              team={props.team}
              value={keepMine.has(clash.field) ? 'mine' : 'theirs'}
              onChange={(whose) => choose(clash.field, whose)}
            />
          ))
        )}
      </Stack>
    </Dialog>
  );
}

type ClashChoiceProps = {
  readonly clash: Clash;
  readonly mine: PlanItemBody;
  readonly theirs: PlanItemBody;
  readonly team: Team;
  readonly value: 'mine' | 'theirs';
  readonly onChange: (whose: 'mine' | 'theirs' | null) => void;
};

function ClashChoice({ clash, mine, theirs, team, value, onChange }: ClashChoiceProps): ReactNode {
  const { t } = useLingui();
  const names: Readonly<Record<ItemField, string>> = {
    title: t`What it is`,
    why: t`Why it helps`,
    aim: t`Aim`,
    kind: t`Kind`,
    discipline: t`Discipline`,
    dose: t`How much and when`,
    aspects: t`The details`,
    ownerAccount: t`Owner`,
    startDay: t`From`,
    reviewDay: t`Look at it again on`,
    state: t`State`,
  };
  return (
    <div>
      <RadioScale<'mine' | 'theirs'>
        legend={names[clash.field]}
        layout="column"
        clearable={false}
        options={[
          { value: 'theirs', label: t`Take theirs` },
          { value: 'mine', label: t`Keep mine` },
        ]}
        value={value}
        onChange={onChange}
      />
      <p>
        <strong>
          <Trans>Theirs:</Trans>
        </strong>{' '}
        <FieldWords field={clash.field} item={theirs} team={team} />
        <br />
        <strong>
          <Trans>Mine:</Trans>
        </strong>{' '}
        <FieldWords field={clash.field} item={mine} team={team} />
      </p>
    </div>
  );
}
