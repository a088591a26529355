import { Trans } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Notice, Row, Stack, TextArea, TextInput } from '#design';
import { faultAt, SaidNo, type Trouble, useAct } from '#http/clinician';
import { type PlanFrameView, type PlanView, planFrameView, savePlanFrame } from '#plan';
import { WordChanges } from './word-changes-shown.tsx';

type FrameFormProps = {
  readonly patientId: PatientId;
  readonly plan: PlanView;
  readonly givenName: string;
  readonly onClose: () => void;
};

/** What matters and the minutes, being written. It replaces the wording that was read, and no other. */
export function FrameForm({ patientId, plan, givenName, onClose }: FrameFormProps): ReactNode {
  const [readVersion] = useState(plan.frameVersion);
  const [matters, setMatters] = useState(plan.whatMatters ?? '');
  const [minutes, setMinutes] = useState(`${plan.weeklyMinutesBudget ?? ''}`);
  const save = useAct(savePlanFrame);
  const budget = minutes.trim() === '' ? null : Number(minutes);
  const unreadable = budget !== null && !Number.isInteger(budget);
  const newer = newerIn(save.trouble);
  const saveOver = async (version: number) => {
    if (unreadable) return;
    const whatMatters = matters.trim() === '' ? null : matters.trim();
    const body = { version, whatMatters, weeklyMinutesBudget: budget };
    const answer = await save.run({ params: { patientId }, query: {}, body });
    if (answer.ok) onClose();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    void saveOver(readVersion);
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="small">
        <SaidNo trouble={save.trouble} />
        {newer !== null && (
          <ColleagueFirst
            newer={newer}
            mine={matters}
            busy={save.busy}
            onKeepMine={() => void saveOver(newer.version)}
            onLeave={onClose}
          />
        )}
        <FrameFields
          givenName={givenName}
          matters={matters}
          onMatters={setMatters}
          minutes={minutes}
          onMinutes={setMinutes}
          unreadable={unreadable}
          trouble={save.trouble}
        />
        <Row>
          <Button type="submit" disabled={save.busy}>
            <Trans>Save</Trans>
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

type FrameFieldsProps = {
  readonly givenName: string;
  readonly matters: string;
  readonly onMatters: (words: string) => void;
  readonly minutes: string;
  readonly onMinutes: (words: string) => void;
  readonly unreadable: boolean;
  readonly trouble: Trouble | null;
};

function FrameFields(props: FrameFieldsProps): ReactNode {
  const { givenName, matters, onMatters, minutes, onMinutes, unreadable, trouble } = props;
  return (
    <>
      <TextArea
        label={<Trans>In {givenName}’s words</Trans>}
        rows={3}
        maxLength={500}
        value={matters}
        onChange={onMatters}
        error={faultAt(trouble, 'whatMatters')}
      />
      <TextInput
        label={<Trans>Minutes a week {givenName} can give</Trans>}
        optional
        inputMode="numeric"
        value={minutes}
        onChange={onMinutes}
        error={
          unreadable ? (
            <Trans>Write a whole number.</Trans>
          ) : (
            faultAt(trouble, 'weeklyMinutesBudget')
          )
        }
      />
    </>
  );
}

type ColleagueFirstProps = {
  readonly newer: PlanFrameView;
  readonly mine: string;
  readonly busy: boolean;
  readonly onKeepMine: () => void;
  readonly onLeave: () => void;
};

/** A colleague's wording came first: what it says now against what is typed here, and the choice. */
export function ColleagueFirst(props: ColleagueFirstProps): ReactNode {
  const { newer, mine, busy, onKeepMine, onLeave } = props;
  const minutes = newer.weeklyMinutesBudget;
  return (
    <Notice
      tone="warn"
      headingLevel={3}
      heading={<Trans>What {newer.changedByName} wrote, against yours</Trans>}
    >
      <p>
        <WordChanges before={newer.whatMatters ?? ''} after={mine} />
      </p>
      {minutes !== null && (
        <p>
          <Trans>Minutes a week there: {minutes}</Trans>
        </p>
      )}
      <Row>
        <Button kind="ghost" disabled={busy} onClick={onKeepMine}>
          <Trans>Save mine over it</Trans>
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          <Trans>Leave theirs</Trans>
        </Button>
      </Row>
    </Notice>
  );
}

/** The colleague's wording, when it came first. */
function newerIn(trouble: Trouble | null): PlanFrameView | null {
  if (trouble?.code !== 'frame-changed-meanwhile' || !('newer' in trouble)) return null;
  const read = planFrameView.safeParse(trouble.newer);
  return read.success ? read.data : null;
}
