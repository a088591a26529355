import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, Card, Notice, Row, Stack } from '#design';
import { type CheckedForm, checkForm, type FoundPerson, type OpenedForm } from '#entry';
import { call } from '#http';
import { useClinic, useDates } from '#http/clinician';
import type { Sheet } from './desk.ts';
import { FormKeys } from './form-keys.tsx';
import { PeopleBox, PersonLine } from './people-box.tsx';
import { PileRows } from './pile-rows.tsx';
import { RaisedNow } from './raised-now.tsx';
import type { DeskUse } from './use-desk.ts';

type PaperDeskProps = {
  readonly sheet: Sheet;
  readonly opened: OpenedForm;
  readonly use: DeskUse;
  readonly mayActOnAlerts: boolean;
};

/** The desk: who, what was ticked, and the pile so far. */
export function PaperDesk({ sheet, opened, use, mayActOnAlerts }: PaperDeskProps): ReactNode {
  const { desk, change, save } = use;
  const { current, rows } = desk;
  const clinic = useClinic();
  const { people, sameDay, meet } = usePeopleOnDesk(sheet, use);
  const choose = (person: FoundPerson): void => {
    meet(person);
    const formId = clinic.newId<'PaperFormId'>();
    const form = { formId, patientId: person.patientId, answers: {}, evenIfThere: false };
    change((before) => ({ ...before, current: form }));
  };
  const discard = (): void => change((before) => ({ ...before, current: null }));
  const toAsk = current !== null && !current.evenIfThere && sameDay.length > 0;
  const person = current === null ? undefined : people.get(current.patientId);
  return (
    <Stack>
      <RaisedNow rows={rows} people={people} mayAct={mayActOnAlerts} />
      <Card
        heading={opened.form.title}
        aside={<SheetLine sheet={sheet} use={use} busy={current !== null} />}
      >
        <Stack>
          {current === null && <PeopleBox key={rows.length} onChoose={choose} />}
          {current !== null && (
            <Row spread>
              <p>
                {person === undefined ? (
                  <Trans>A person whose name is not at hand</Trans>
                ) : (
                  <PersonLine person={person} />
                )}
              </p>
              <Button kind="ghost" icon="x" onClick={discard}>
                <Trans>Not this form</Trans>
              </Button>
            </Row>
          )}
          {toAsk && (
            <ThereAlready
              sameDay={sameDay}
              name={opened.definition.name}
              onGoOn={() =>
                change((before) => ({ ...before, current: { ...current, evenIfThere: true } }))
              }
              onLeave={discard}
            />
          )}
          {current !== null && !toAsk && (
            <FormKeys
              key={current.formId}
              opened={opened}
              answers={current.answers}
              onTyped={(answers) =>
                change((before) => ({ ...before, current: { ...current, answers } }))
              }
              onSave={(answers) => save({ ...current, answers }, opened.form.version)}
            />
          )}
        </Stack>
      </Card>
      <PileRows
        rows={rows}
        people={people}
        onTakeBack={use.takeBack}
        onSendAgain={use.sendAgain}
        onMend={({ formId, patientId, answers, evenIfThere, sheet: rowSheet }) =>
          change((before) => ({
            sheet: rowSheet,
            current: { formId, patientId, answers, evenIfThere },
            rows: before.rows.filter((row) => row.formId !== formId),
          }))
        }
      />
    </Stack>
  );
}

type SheetLineProps = { readonly sheet: Sheet; readonly use: DeskUse; readonly busy: boolean };

function SheetLine({ sheet, use, busy }: SheetLineProps): ReactNode {
  const dates = useDates();
  return (
    <Row>
      <span>
        <Trans>filled in on {dates.day(sheet.filledOn)}</Trans>
      </span>
      <Button
        kind="ghost"
        disabled={busy}
        onClick={() => use.change((before) => ({ ...before, sheet: null }))}
      >
        <Trans>Another pile</Trans>
      </Button>
    </Row>
  );
}

type ThereAlreadyProps = {
  readonly sameDay: CheckedForm['sameDay'];
  readonly name: string;
  readonly onGoOn: () => void;
  readonly onLeave: () => void;
};

/** The record has this questionnaire of this day: typed in twice, or really filled in twice? */
export function ThereAlready({ sameDay, name, onGoOn, onLeave }: ThereAlreadyProps): ReactNode {
  const values = sameDay.map(({ value }) => (value === null ? '–' : `${value}`)).join(', ');
  useEffect(() => document.getElementById('entry-leave')?.focus(), []);
  return (
    <Notice
      tone="warn"
      live="status"
      heading={<Trans>The record has {name} of this day already</Trans>}
    >
      <p>
        <Trans>Score there: {values}. Was this form typed in before?</Trans>
      </p>
      <Row>
        <Button id="entry-leave" onClick={onLeave}>
          <Trans>Yes, next form</Trans>
        </Button>
        <Button kind="ghost" onClick={onGoOn}>
          <Trans>No, type it in as well</Trans>
        </Button>
      </Row>
    </Notice>
  );
}

const nothing: CheckedForm['sameDay'] = [];

/** Names of whoever is on the desk, and what their record has of this day. Both may not be at hand offline. */
function usePeopleOnDesk(sheet: Sheet, { desk }: DeskUse) {
  const { send } = useClinic();
  const [people, setPeople] = useState<ReadonlyMap<string, FoundPerson>>(new Map());
  const [checked, setChecked] = useState<{
    readonly formId: string;
    readonly sameDay: CheckedForm['sameDay'];
  } | null>(null);
  const meet = (person: FoundPerson): void =>
    setPeople((before) => new Map(before).set(person.patientId, person));
  const { instrument, filledOn } = sheet;
  const formId = desk.current?.formId ?? null;
  const patientId = desk.current?.patientId ?? null;
  useEffect(() => {
    if (formId === null || patientId === null) return;
    let left = false;
    const query = { instrument, day: filledOn };
    void call(send, checkForm, { params: { patientId }, query }).then((answer) => {
      if (left || !answer.ok) return;
      const { person, sameDay } = answer.value;
      setPeople((before) => new Map(before).set(person.patientId, person));
      setChecked({ formId, sameDay });
    });
    return () => {
      left = true;
    };
  }, [send, instrument, filledOn, formId, patientId]);
  const sameDay = checked !== null && checked.formId === formId ? checked.sameDay : nothing;
  return { people, sameDay, meet };
}
