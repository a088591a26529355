import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Columns, Row, Stack } from '#design';
import { anticholinergicScale, inForce } from '#evidence';
import { GoButton, SaidNo, Shown, useAct, useClinic, useRead } from '#http/clinician';
import {
  type ListedMedicine,
  type MedicinesOutput,
  readMedicines,
  saveMedicine,
  type Taper,
} from '#medication';
import { type CheckedHere, useCheckedHere } from './check-here.ts';
import { FlagsCard } from './flags-card.tsx';
import { HealthCard } from './health-card.tsx';
import { LoadPanel } from './load-panel.tsx';
import { bodyFrom, draftFromPlan, emptyMedicine } from './medicine-draft.ts';
import { MedicineForm } from './medicine-form.tsx';
import { MedicineHistory } from './medicine-history.tsx';
import { DraftsCard, NotesCard, PlanCard, StoppedList } from './other-lists.tsx';
import { ReviewPass } from './review-pass.tsx';
import { StandingNotice } from './standing-notice.tsx';
import { MistakeForm, StopForm } from './stop-form.tsx';
import { TakenCard } from './taken-card.tsx';
import { OpenTaper, TaperCards } from './tapers.tsx';
import type { EditedMedicine } from './use-medicine-form.ts';

type ScreenProps = {
  readonly patientId: PatientId;
  readonly mayRecord: boolean;
  /** Lowering a dose is planned by whoever prescribes. */
  readonly mayPrescribe: boolean;
};

/** What a person takes, what it adds up to, and what the rules say of it. */
export function MedicinesScreen(props: ScreenProps): ReactNode {
  const { patientId } = props;
  const read = useRead(readMedicines, { params: { patientId } }, { keepsLast: true });
  return (
    <Shown from={read} waiting={<Trans>Getting the medicines…</Trans>}>
      {(medicines) => <Medicines {...props} read={medicines} />}
    </Shown>
  );
}

export type MedicinesProps = ScreenProps & {
  readonly read: MedicinesOutput;
  /** What is open when the page begins, for a state that is shown by itself. */
  readonly open?: Open;
};

/** One thing is written at a time, so that nothing typed is lost by opening another. */
export type Open =
  | { readonly what: 'nothing' | 'review' }
  | { readonly what: 'form'; readonly editing: EditedMedicine }
  | { readonly what: 'taper'; readonly medicine: ListedMedicine; readonly taper: Taper | null }
  | { readonly what: 'stop' | 'mistake' | 'history'; readonly medicine: ListedMedicine };

const nothing: Open = { what: 'nothing' };

export function Medicines(props: MedicinesProps): ReactNode {
  const { patientId, mayRecord, read } = props;
  const here = useCheckedHere(read, patientId);
  const [open, setOpen] = useState<Open>(props.open ?? nothing);
  return (
    <Columns aside>
      <Stack>
        <StandingNotice
          here={here}
          mayRecord={mayRecord && open.what !== 'review'}
          onReview={() => setOpen({ what: 'review' })}
        />
        <OpenPart {...{ patientId, here, open }} onClose={() => setOpen(nothing)} />
        <Lists {...props} here={here} onOpen={setOpen} />
      </Stack>
      <aside>
        <Stack>
          <LoadPanel load={here.load} scale={scaleOf(here)} />
          <FlagsCard checked={here.checked} />
          <HealthCard
            patientId={patientId}
            health={read.health}
            today={read.today}
            mayRecord={mayRecord}
          />
        </Stack>
      </aside>
    </Columns>
  );
}

const scaleOf = ({ circumstances: { settings, bearer, asOf } }: CheckedHere): string =>
  inForce(anticholinergicScale, settings, bearer, asOf).value;

type OpenPartProps = {
  readonly patientId: PatientId;
  readonly here: CheckedHere;
  readonly open: Open;
  readonly onClose: () => void;
};

function OpenPart({ patientId, here, open, onClose }: OpenPartProps): ReactNode {
  const { today, medicines } = here.read;
  switch (open.what) {
    case 'nothing':
      return null;
    case 'review':
      return (
        <ReviewPass
          {...{ patientId, today, onClose }}
          named={here.read.drafts}
          medicines={medicines.filter(({ state }) => state === 'taken')}
        />
      );
    case 'form':
      return (
        <MedicineForm
          key={open.editing.medicineId}
          {...{ patientId, here, onClose }}
          editing={open.editing}
        />
      );
    case 'taper':
      return <OpenTaper {...{ patientId, here, onClose }} {...open} />;
    case 'stop':
      return <StopForm {...{ patientId, today, onClose }} medicine={open.medicine} />;
    case 'mistake':
      return <MistakeForm {...{ patientId, onClose }} medicine={open.medicine} />;
    case 'history':
      return <MedicineHistory {...{ patientId, onClose }} medicine={open.medicine} />;
  }
}

type ListsProps = ScreenProps & {
  readonly here: CheckedHere;
  readonly onOpen: (open: Open) => void;
};

function Lists({ patientId, here, mayRecord, mayPrescribe, onOpen }: ListsProps): ReactNode {
  const { newId } = useClinic();
  const leave = useNotTaken(patientId);
  const { read, table, plan } = here;
  const write = (
    from: ListedMedicine | null,
    start: EditedMedicine['start'] = {},
    planned?: EditedMedicine['planned'],
  ) => {
    const medicineId = from?.medicineId ?? newId<'MedicineId'>();
    onOpen({ what: 'form', editing: { medicineId, from, start, planned } });
  };
  return (
    <>
      <TakenCard
        medicines={read.medicines.filter(({ state }) => state === 'taken')}
        table={table}
        mayRecord={mayRecord}
        mayPrescribe={mayPrescribe}
        onAdd={() => write(null)}
        onAsk={(what, medicine) => {
          if (what === 'change') write(medicine);
          else if (what === 'taper') onOpen({ what, medicine, taper: null });
          else onOpen({ what, medicine });
        }}
      />
      <TaperCards {...{ patientId, here, mayRecord, mayPrescribe }} onOpen={onOpen} />
      <SaidNo trouble={leave.trouble} />
      <DraftsCard
        drafts={read.drafts}
        mayRecord={mayRecord}
        onTake={(name) => write(null, { name: name.slice(0, 120) })}
        onLeave={leave.notTaken}
      />
      <PlanCard
        plan={plan}
        mayRecord={mayRecord}
        onTake={(planned, onList) => write(onList, draftFromPlan(planned, read.today), planned)}
      />
      <NotesCard {...{ patientId, mayRecord }} notes={read.notes} medicines={read.medicines} />
      <StoppedList
        medicines={read.medicines.filter(({ state }) => state === 'stopped')}
        mayRecord={mayRecord}
        onBeginAgain={(medicine) => write(medicine)}
      />
      <Row>
        <GoButton to="/medicine-names" kind="quiet">
          <Trans>Names of medicines your clinic added</Trans>
        </GoButton>
      </Row>
    </>
  );
}

/** What was named at intake and is not taken: it stands in the history, and nobody asks again. */
function useNotTaken(patientId: PatientId) {
  const { newId } = useClinic();
  const act = useAct(saveMedicine);
  const notTaken = (name: string) =>
    void act.run({
      params: { patientId, medicineId: newId<'MedicineId'>() },
      query: {},
      body: {
        version: 0,
        medicine: { ...bodyFrom({ ...emptyMedicine, name: name.slice(0, 120), unit: null }) },
        change: { kind: 'not-taken', on: null, words: null },
      },
    });
  return { notTaken, trouble: act.trouble };
}
