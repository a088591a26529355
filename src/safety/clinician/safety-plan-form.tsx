import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Columns, Row, Stack, TextInput } from '#design';
import {
  changesFrom,
  type DraftLine,
  draftOf,
  namelessIn,
  type SafetyLine,
  type SafetyStep,
  withRoom,
} from '#safety';
import type { ChangePlan } from './safety-plan-use.ts';

type SafetyPlanFormProps = {
  readonly step: SafetyStep;
  readonly lines: readonly SafetyLine[];
  readonly change: ChangePlan;
  readonly onClose: () => void;
};

/** All lines of a step; an emptied one is taken out. What somebody else writes meanwhile is kept too. */
export function SafetyPlanForm({ step, lines, change, onClose }: SafetyPlanFormProps): ReactNode {
  // What comes in while somebody writes is not taken for what they saw.
  const [before] = useState(lines);
  const [draft, setDraft] = useState(() => draftOf(before));
  const [tried, setTried] = useState(false);
  const nameless = namelessIn(draft);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameless.length > 0) return;
    const changes = changesFrom(draft, { step, before, newId: change.newLineId });
    if (changes.length === 0 || (await change.run(changes))) onClose();
  };
  const set = (at: number, said: Partial<DraftLine>) =>
    setDraft((now) => withRoom(now.map((one, n) => (n === at ? { ...one, ...said } : one))));
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack gap="small">
        {draft.map((line, at) => (
          <LineFields
            // oxlint-disable-next-line react/no-array-index-key -- lines of a form keep their place
            key={at}
            number={at + 1}
            line={line}
            isNameless={tried && nameless.includes(at)}
            onChange={(said) => set(at, said)}
          />
        ))}
        <Row>
          <Button type="submit" disabled={change.busy}>
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

type LineFieldsProps = {
  readonly number: number;
  readonly line: DraftLine;
  readonly isNameless: boolean;
  readonly onChange: (said: Partial<DraftLine>) => void;
};

function LineFields({ number, line, isNameless, onChange }: LineFieldsProps): ReactNode {
  const { t } = useLingui();
  return (
    <Columns least="14rem">
      <TextInput
        label={t`In the person’s words, line ${number}`}
        maxLength={300}
        value={line.words}
        onChange={(words) => onChange({ words })}
        error={isNameless ? t`Write whom this number reaches.` : undefined}
      />
      <TextInput
        label={t`Number to call, line ${number}`}
        optional
        type="tel"
        maxLength={40}
        value={line.phone}
        onChange={(phone) => onChange({ phone })}
      />
    </Columns>
  );
}
