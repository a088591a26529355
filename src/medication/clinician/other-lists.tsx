import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Button, Card, Disclosure, Row, Small, Stack, Tag } from '#design';
import { SaidNo, useAct, useDates } from '#http/clinician';
import {
  type ListedMedicine,
  type MedicinesOutput,
  markNoteSeen,
  type PlannedMedicine,
  type WithPlan,
} from '#medication';
import { DoseInWords, labelOf } from './dose-in-words.tsx';
import { stopWords } from './medicine-words.ts';

type DraftsProps = {
  readonly drafts: readonly string[];
  readonly mayRecord: boolean;
  readonly onTake: (name: string) => void;
  readonly onLeave: (name: string) => void;
};

/** What the person named at intake: it becomes part of the list when somebody has asked about it. */
export function DraftsCard({ drafts, mayRecord, onTake, onLeave }: DraftsProps): ReactNode {
  const { t } = useLingui();
  if (drafts.length === 0) return null;
  return (
    <Card heading={<Trans>Named at intake, not on the list yet</Trans>}>
      <ul>
        {drafts.map((name) => (
          <li key={name}>
            <Row spread>
              <q dir="auto">{name}</q>
              {mayRecord && (
                <Row>
                  <Button
                    kind="ghost"
                    aria-label={t`Take over “${name}”`}
                    onClick={() => onTake(name)}
                  >
                    <Trans>Take over</Trans>
                  </Button>
                  <Button
                    kind="quiet"
                    aria-label={t`“${name}” is not taken`}
                    onClick={() => onLeave(name)}
                  >
                    <Trans>Not taken</Trans>
                  </Button>
                </Row>
              )}
            </Row>
          </li>
        ))}
      </ul>
    </Card>
  );
}

type PlanProps = {
  readonly plan: readonly WithPlan[];
  readonly mayRecord: boolean;
  readonly onTake: (planned: PlannedMedicine, onList: ListedMedicine | null) => void;
};

/** Medicines of the shared plan beside the list: where they differ, it is said, and the list can follow. */
export function PlanCard({ plan, mayRecord, onTake }: PlanProps): ReactNode {
  const { t } = useLingui();
  if (plan.length === 0) return null;
  return (
    <Card heading={<Trans>In the shared plan</Trans>}>
      <ul>
        {plan.map(({ planned, standing, onList }) => (
          <li key={planned.itemId}>
            <Row spread>
              <span>
                <strong>{planned.name}</strong>
                {planned.amount !== null && <>, {planned.amount}</>}{' '}
                <StateTag state={planned.state} />
                <br />
                <Small>
                  <OnList standing={standing} onList={onList} />
                </Small>
              </span>
              {standing !== 'on-list' && planned.state === 'active' && mayRecord && (
                <Button
                  kind="ghost"
                  aria-label={t`Put on the list: ${planned.name}`}
                  onClick={() => onTake(planned, onList)}
                >
                  <Trans>Put on the list</Trans>
                </Button>
              )}
            </Row>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function StateTag({ state }: Pick<PlannedMedicine, 'state'>): ReactNode {
  if (state === 'active') return null;
  return (
    <Tag tone="soft">{state === 'proposed' ? <Trans>proposed</Trans> : <Trans>on hold</Trans>}</Tag>
  );
}

function OnList({ standing, onList }: Pick<WithPlan, 'standing' | 'onList'>): ReactNode {
  const dates = useDates();
  if (standing === 'on-list' && onList !== null) {
    return (
      <>
        <Trans>On the list:</Trans> {labelOf(onList)}, <DoseInWords medicine={onList} />
      </>
    );
  }
  if (standing === 'stopped' && onList?.stoppedOn) {
    return <Trans>The list says it was stopped {dates.day(onList.stoppedOn)}.</Trans>;
  }
  return <Trans>Not on the list of what is taken.</Trans>;
}

type StoppedProps = {
  readonly medicines: readonly ListedMedicine[];
  readonly mayRecord: boolean;
  readonly onBeginAgain: (medicine: ListedMedicine) => void;
};

export function StoppedList({ medicines, mayRecord, onBeginAgain }: StoppedProps): ReactNode {
  const { t, i18n } = useLingui();
  const dates = useDates();
  if (medicines.length === 0) return null;
  return (
    <Disclosure summary={<Trans>Stopped: {medicines.length}</Trans>}>
      <ul>
        {medicines.map((medicine) => (
          <li key={medicine.medicineId}>
            <Row spread>
              <span>
                {labelOf(medicine)}
                {medicine.stoppedOn !== null && (
                  <>
                    , <Trans>stopped {dates.day(medicine.stoppedOn)}</Trans>
                  </>
                )}
                {medicine.stopReason !== null && <>, {i18n._(stopWords[medicine.stopReason])}</>}
              </span>
              {mayRecord && (
                <Button
                  kind="quiet"
                  aria-label={t`Begin ${labelOf(medicine)} again`}
                  onClick={() => onBeginAgain(medicine)}
                >
                  <Trans>Begin again</Trans>
                </Button>
              )}
            </Row>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

type NotesProps = {
  readonly patientId: PatientId;
  readonly notes: MedicinesOutput['notes'];
  readonly medicines: readonly ListedMedicine[];
  readonly mayRecord: boolean;
};

/** What the person wrote from the phone about a medicine. It changes no entry by itself. */
export function NotesCard({ patientId, notes, medicines, mayRecord }: NotesProps): ReactNode {
  const dates = useDates();
  const act = useAct(markNoteSeen);
  if (notes.length === 0) return null;
  const nameOf = (medicineId: string | null) => {
    const found = medicines.find((each) => each.medicineId === medicineId);
    return found === undefined ? null : labelOf(found);
  };
  return (
    <Card heading={<Trans>The person wrote</Trans>}>
      <Stack gap="small">
        <SaidNo trouble={act.trouble} />
        {notes.map(({ noteId, medicineId, words, at, seenAt, seenByName }) => (
          <div key={noteId}>
            <strong>{nameOf(medicineId) ?? <Trans>About medicines</Trans>}</strong>{' '}
            <q dir="auto">{words}</q>
            <br />
            <Small>{dates.moment(at)}</Small>{' '}
            {seenAt === null ? (
              mayRecord && (
                <Button
                  kind="quiet"
                  disabled={act.busy}
                  onClick={() => void act.run({ params: { patientId, noteId } })}
                >
                  <Trans>I have read it</Trans>
                </Button>
              )
            ) : (
              <Small>
                <Trans>read by {seenByName}</Trans>
              </Small>
            )}
          </div>
        ))}
      </Stack>
    </Card>
  );
}
