import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Columns, DateFields, Select, TextArea, TextInput } from '#design';
import { disciplines, itemKinds } from '#plan';
import type { Team } from './plan-screen.tsx';
import { disciplineWords, itemStateWords, kindWords } from './plan-words.ts';
import { type FieldsProps, fieldTies } from './use-item-form.ts';

type ItemFieldsProps = FieldsProps & { readonly team: Team; readonly givenName: string };

/** What the part is, whose, and from when until when. */
export function ItemFields(props: ItemFieldsProps): ReactNode {
  const { draft, onChange, faults, givenName } = props;
  return (
    <>
      <Columns least="14rem">
        <KindField {...props} />
        <DisciplineField {...props} />
      </Columns>
      <TextInput
        label={<Trans>What it is</Trans>}
        maxLength={120}
        value={draft.title}
        onChange={(title) => onChange({ ...draft, title })}
        {...fieldTies(faults, 'title')}
      />
      <TextArea
        label={<Trans>Why it helps, as {givenName} reads it</Trans>}
        rows={2}
        maxLength={500}
        value={draft.why}
        onChange={(why) => onChange({ ...draft, why })}
        {...fieldTies(faults, 'why')}
      />
      <TextInput
        label={<Trans>Aim</Trans>}
        optional
        maxLength={300}
        value={draft.aim}
        onChange={(aim) => onChange({ ...draft, aim })}
      />
      <Columns least="14rem">
        <OwnerField {...props} />
        <StateField {...props} />
      </Columns>
      <Columns least="14rem">
        <DateFields
          label={<Trans>From</Trans>}
          value={draft.startDay}
          onChange={(startDay) => onChange({ ...draft, startDay })}
          {...fieldTies(faults, 'startDay')}
        />
        <DateFields
          label={<Trans>Look at it again on</Trans>}
          value={draft.reviewDay}
          onChange={(reviewDay) => onChange({ ...draft, reviewDay })}
          {...fieldTies(faults, 'reviewDay')}
        />
      </Columns>
    </>
  );
}

function KindField({ draft, onChange }: ItemFieldsProps): ReactNode {
  const { t, i18n } = useLingui();
  return (
    <Select
      label={t`Kind`}
      options={itemKinds.map((kind) => ({ value: kind, label: i18n._(kindWords[kind]) }))}
      value={draft.kind}
      onChange={(kind) => kind !== null && onChange({ ...draft, kind })}
    />
  );
}

function DisciplineField({ draft, onChange }: ItemFieldsProps): ReactNode {
  const { t, i18n } = useLingui();
  return (
    <Select
      label={t`Discipline`}
      options={disciplines.map((discipline) => ({
        value: discipline,
        label: i18n._(disciplineWords[discipline]),
      }))}
      value={draft.discipline}
      onChange={(discipline) => discipline !== null && onChange({ ...draft, discipline })}
    />
  );
}

function OwnerField({ draft, onChange, team }: ItemFieldsProps): ReactNode {
  const { t } = useLingui();
  return (
    <Select
      label={t`Owner`}
      hint={t`Who answers for this part. A plan starts only when each part has one.`}
      unchosen={t`Nobody yet`}
      options={team.map((person) => ({
        value: person.accountId,
        label: person.jobTitle === null ? person.name : `${person.name}, ${person.jobTitle}`,
      }))}
      value={draft.ownerAccount}
      onChange={(ownerAccount) => onChange({ ...draft, ownerAccount })}
    />
  );
}

function StateField({ draft, onChange }: ItemFieldsProps): ReactNode {
  const { t, i18n } = useLingui();
  const states = ['proposed', 'active', 'held', 'ended'] as const;
  return (
    <Select
      label={t`State`}
      options={states.map((state) => ({ value: state, label: i18n._(itemStateWords[state]) }))}
      value={draft.state}
      onChange={(state) => state !== null && onChange({ ...draft, state })}
    />
  );
}
