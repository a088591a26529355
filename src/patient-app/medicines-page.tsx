import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Loaded, Stack } from '#design';
import { MedicinesHeading, MyMedicinesView, useMyMedicines } from '#medication/patient';
import { FullFrame } from './frame.tsx';
import { OldCopy } from './old-copy.tsx';

/** What the person takes, to read with or without a network, and to say that it is otherwise. */
export function MedicinesPage(): ReactNode {
  const { kept, unsent, tell } = useMyMedicines();
  return (
    <FullFrame back="/app/plan" backWords={<Trans>My plan</Trans>}>
      <Stack>
        <MedicinesHeading />
        <Loaded from={kept.answer} waiting={<Trans>Getting your medicines…</Trans>}>
          {(mine) => (
            <>
              <MyMedicinesView {...{ mine, unsent, tell }} />
              <OldCopy kept={kept} />
            </>
          )}
        </Loaded>
      </Stack>
    </FullFrame>
  );
}
