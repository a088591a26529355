import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, EmptyState, PageHeading, PrintButton, Small, Stack } from '#design';
import { useDates } from '#http/patient';
import type { MedicineNote, MyMedicine } from '#medication';
import { DoseInPlainWords } from './dose-in-plain-words.tsx';
import { type Tell, TellTeam } from './tell-form.tsx';
import type { MyMedicines } from './use-my-medicines.ts';

export function MedicinesHeading(): ReactNode {
  return (
    <PageHeading lead={<Trans>What you take, as your team knows it.</Trans>}>
      <Trans>My medicines</Trans>
    </PageHeading>
  );
}

type MyMedicinesProps = {
  readonly mine: MyMedicines;
  readonly unsent: readonly MedicineNote[];
  readonly tell: Tell;
};

/** The list in plain words, what was agreed to be lowered, and the way to say that it is otherwise. */
export function MyMedicinesView({ mine, unsent, tell }: MyMedicinesProps): ReactNode {
  const { medicines, tapers } = mine;
  return (
    <Stack>
      {medicines.length === 0 ? (
        <EmptyState icon="pill" heading={<Trans>Nothing is written down yet</Trans>}>
          <Trans>If you take something, tell your team. Things from the shop count too.</Trans>
        </EmptyState>
      ) : (
        <Card heading={<Trans>I take</Trans>} icon="pill">
          <ul>
            {medicines.map((medicine) => (
              <li key={medicine.medicineId}>
                <OneMedicine medicine={medicine} />
              </li>
            ))}
          </ul>
          <ReadThrough on={mine.readThroughOn} />
        </Card>
      )}
      {tapers.map((taper) => (
        <Lowering key={taper.name} taper={taper} />
      ))}
      <TellTeam medicines={medicines} tell={tell} />
      <WhatISaid mine={mine} unsent={unsent} />
      <PrintButton />
    </Stack>
  );
}

function OneMedicine({ medicine }: { readonly medicine: MyMedicine }): ReactNode {
  const { name, strength, indication } = medicine;
  return (
    <>
      <strong>
        {name}
        {strength !== null && !name.includes(strength) && ` ${strength}`}
      </strong>
      <br />
      <DoseInPlainWords medicine={medicine} />
      {indication !== null && (
        <>
          <br />
          <Small>
            <Trans>For: {indication}</Trans>
          </Small>
        </>
      )}
    </>
  );
}

function ReadThrough({ on }: { readonly on: MyMedicines['readThroughOn'] }): ReactNode {
  const dates = useDates();
  return (
    <Small>
      {on === null ? (
        <Trans>We have not read this list with you yet.</Trans>
      ) : (
        <Trans>We last read this list with you on {dates.dated(on)}.</Trans>
      )}
    </Small>
  );
}

function Lowering({ taper }: { readonly taper: MyMedicines['tapers'][number] }): ReactNode {
  const dates = useDates();
  return (
    <Card heading={<Trans>Less {taper.name}, step by step</Trans>} icon="trending-down">
      {taper.paused && (
        <p>
          <Trans>This rests for now. Stay with the dose you take.</Trans>
        </p>
      )}
      <ul>
        {taper.steps.map(({ from, daily }) => (
          <li key={from}>
            {taper.unit === 'mg' ? (
              <Trans>
                From {dates.dated(from)}: {daily} mg a day
              </Trans>
            ) : (
              <Trans>
                From {dates.dated(from)}: {daily} mcg an hour
              </Trans>
            )}
          </li>
        ))}
      </ul>
      <p>
        <Trans>
          You can slow down or stop at any time. Call us first. If you have thoughts of ending your
          life, get help now.
        </Trans>
      </p>
    </Card>
  );
}

type SaidProps = Pick<MyMedicinesProps, 'mine' | 'unsent'>;

function WhatISaid({ mine, unsent }: SaidProps): ReactNode {
  if (mine.notes.length === 0 && unsent.length === 0) return null;
  return (
    <Card heading={<Trans>What I told my team</Trans>}>
      <ul>
        {unsent.map(({ noteId, words }) => (
          <li key={noteId}>
            <q dir="auto">{words}</q>{' '}
            <Small>
              <Trans>saved on this phone</Trans>
            </Small>
          </li>
        ))}
        {mine.notes.map(({ noteId, words, seenAt }) => (
          <li key={noteId}>
            <q dir="auto">{words}</q>{' '}
            <Small>
              {seenAt === null ? <Trans>sent</Trans> : <Trans>read by your team</Trans>}
            </Small>
          </li>
        ))}
      </ul>
    </Card>
  );
}
