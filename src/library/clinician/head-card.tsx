import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, Stack, TextInput } from '#design';
import { most } from '#library';
import { boxOf, useFault } from './draft-faults.ts';
import type { EditProps } from './editor.tsx';
import { SideBySide } from './side-by-side.tsx';

/** Title, instruction and the time the questions are about. */
export function HeadCard({ draft, change }: EditProps): ReactNode {
  const { t } = useLingui();
  const faultAt = useFault();
  const { languages } = draft;
  return (
    <Card heading={<Trans>Title and instruction</Trans>}>
      <Stack>
        <SideBySide
          label={t`Title, as patients read it`}
          field="title"
          languages={languages}
          words={draft.title}
          longest={most.title}
          onChange={(title, field) => change({ ...draft, title }, field)}
        />
        <SideBySide
          label={t`Instruction`}
          field="instruction"
          optional
          lines={2}
          languages={languages}
          words={draft.instruction}
          longest={most.instruction}
          onChange={(instruction, field) => change({ ...draft, instruction }, field)}
        />
        <TextInput
          id={boxOf('recallDays')}
          label={t`Days the questions look back`}
          hint={t`0 is right now. Answers are never reused beyond this.`}
          inputMode="numeric"
          maxLength={3}
          value={`${draft.recallDays}`}
          onChange={(typed) => {
            const days = Number(typed.replaceAll(/\D/g, ''));
            change({ ...draft, recallDays: Math.min(days, most.recallDays) }, 'recallDays');
          }}
          error={faultAt('recallDays')}
        />
      </Stack>
    </Card>
  );
}
