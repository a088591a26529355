import { Trans } from '@lingui/react/macro';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { Button, Card, Row, Stack } from '#design';
import { type CheckedForm, checkForm, type FoundPerson, type OpenedForm } from '#entry';
import { call } from '#http';
import { useClinic, useDates } from '#http/clinician';
import { namedTitle } from '#measures';
import type { Current, Sheet } from './desk.ts';
import { FormKeys } from './form-keys.tsx';
import { PeopleBox, PersonLine } from './people-box.tsx';
import { PileRows } from './pile-rows.tsx';
import { heardUnsaved, RaisedNow } from './raised-now.tsx';
import { focusThereAlready, ThereAlready } from './there-already.tsx';
import type { DeskUse } from './use-desk.ts';

type PaperDeskProps = {
  readonly sheet: Sheet;
  readonly opened: OpenedForm;
  readonly use: DeskUse;
  readonly mayActOnAlerts: boolean;
};

/** The desk: who, what was ticked, and the pile so far. */
export function PaperDesk({ sheet, opened, use, mayActOnAlerts }: PaperDeskProps): ReactNode {
  const { current, rows } = use.desk;
  const { people, sameDay, meet } = usePeopleOnDesk(sheet, use);
  return (
    <Stack>
      <RaisedNow
        rows={rows.filter(
          (row) => row.entered?.alarming === true || heardUnsaved(row, opened.definition),
        )}
        people={people}
        mayAct={mayActOnAlerts}
      />
      <Card
        heading={namedTitle({ ...opened.definition, title: { en: opened.form.title } }).en}
        aside={<SheetLine sheet={sheet} use={use} busy={current !== null} />}
      >
        {current === null ? (
          <NextPerson key={rows.length} use={use} meet={meet} />
        ) : (
          <OnDesk
            use={use}
            opened={opened}
            current={current}
            person={people.get(current.patientId)}
            sameDay={sameDay}
          />
        )}
      </Card>
      <PileRows
        rows={rows}
        people={people}
        onTakeBack={use.takeBack}
        onSendAgain={use.sendAgain}
        onMend={({ formId, patientId, answers, evenIfThere, sheet: rowSheet }) =>
          use.change((before) => ({
            sheet: rowSheet,
            current: { formId, patientId, answers, evenIfThere },
            rows: before.rows.filter((row) => row.formId !== formId),
          }))
        }
      />
    </Stack>
  );
}

type NextPersonProps = {
  readonly use: DeskUse;
  readonly meet: (person: FoundPerson) => void;
};

function NextPerson({ use: { change }, meet }: NextPersonProps): ReactNode {
  const clinic = useClinic();
  const choose = (person: FoundPerson): void => {
    meet(person);
    const formId = clinic.newId<'PaperFormId'>();
    const form = { formId, patientId: person.patientId, answers: {}, evenIfThere: false };
    change((before) => ({ ...before, current: form }));
  };
  return <PeopleBox onChoose={choose} />;
}

type OnDeskProps = Pick<PaperDeskProps, 'use' | 'opened'> & {
  readonly current: Current;
  readonly person: FoundPerson | undefined;
  readonly sameDay: CheckedForm['sameDay'];
};

/** The form that is being typed in, with the person it is from above it. */
function OnDesk({ use, opened, current, person, sameDay }: OnDeskProps): ReactNode {
  const become = (next: Current | null): void =>
    use.change((before) => ({ ...before, current: next }));
  const there = sameDay.length > 0 && !current.evenIfThere;
  return (
    <Stack>
      <Row spread>
        <p>
          {person === undefined ? (
            <Trans>A person whose name is not at hand</Trans>
          ) : (
            <PersonLine person={person} />
          )}
        </p>
        <Button kind="ghost" icon="x" onClick={() => become(null)}>
          <Trans>Not this form</Trans>
        </Button>
      </Row>
      {there && (
        <ThereAlready
          sameDay={sameDay}
          definition={opened.definition}
          answers={current.answers}
          onGoOn={() => {
            become({ ...current, evenIfThere: true });
            document.querySelector<HTMLElement>('.form-keys [data-current] input')?.focus();
          }}
          onLeave={() => become(null)}
          onLeaveHeard={() => use.save(current, opened.form.version)}
        />
      )}
      <FormKeys
        key={current.formId}
        opened={opened}
        answers={current.answers}
        onTyped={(answers) => become({ ...current, answers })}
        onSave={(answers) => {
          // Enter leads to the question; nothing typed is thrown away or doubled by it.
          if (there) focusThereAlready();
          else use.save({ ...current, answers }, opened.form.version);
        }}
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

const nothing: CheckedForm['sameDay'] = [];

/** Names of whoever is on the desk, and what their record has of this day. Both may not be at hand offline. */
function usePeopleOnDesk(sheet: Sheet, { desk }: DeskUse) {
  const { send } = useClinic();
  const [people, setPeople] = useState<ReadonlyMap<string, FoundPerson>>(new Map());
  const [checked, setChecked] = useState<{
    readonly formId: string;
    readonly sameDay: CheckedForm['sameDay'];
  } | null>(null);
  const meet = useCallback(
    (person: FoundPerson): void =>
      setPeople((before) => new Map(before).set(person.patientId, person)),
    [],
  );
  const { instrument, filledOn } = sheet;
  const formId = desk.current?.formId ?? null;
  const patientId = desk.current?.patientId ?? null;
  useEffect(() => {
    if (formId === null || patientId === null) return;
    let left = false;
    const query = { instrument, day: filledOn };
    const ask = async (): Promise<void> => {
      const answer = await call(send, checkForm, { params: { patientId }, query });
      if (left || !answer.ok) return;
      meet(answer.value.person);
      setChecked({ formId, sameDay: answer.value.sameDay });
    };
    void ask();
    return () => {
      left = true;
    };
  }, [send, meet, instrument, filledOn, formId, patientId]);
  const sameDay = checked !== null && checked.formId === formId ? checked.sameDay : nothing;
  return { people, sameDay, meet };
}
