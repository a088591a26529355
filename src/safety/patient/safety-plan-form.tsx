import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Notice, Row, TextInput } from '#design';
import {
  changesFrom,
  type DraftLine,
  draftOf,
  type LineChange,
  namelessIn,
  type SafetyLine,
  type SafetyStep,
  withRoom,
} from '#safety';
import type { SaveOutcome } from '#sync/patient';
import { newId } from '#sync/web';
import { safetyStepWords } from './safety-plan-words.ts';

type SafetyPlanFormProps = {
  readonly step: SafetyStep;
  readonly lines: readonly SafetyLine[];
  readonly onChange: (changes: readonly LineChange[]) => Promise<SaveOutcome>;
  readonly onClose: () => void;
};

/** Steps in which a line is somebody one can call. */
const withNumbers: readonly SafetyStep[] = [
  'people-and-places',
  'people-who-help',
  'professionals',
];

/** All lines of a step at once; an emptied one is taken out. Works without a network. */
export function SafetyPlanForm(props: SafetyPlanFormProps): ReactNode {
  const { step, lines, onChange, onClose } = props;
  const { i18n } = useLingui();
  // What comes in while somebody writes is not taken for what they saw.
  const [before] = useState(lines);
  const [draft, setDraft] = useState(() => draftOf(before));
  const [problem, setProblem] = useState<'nameless' | 'nowhere' | null>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (namelessIn(draft).length > 0) return setProblem('nameless');
    const changes = changesFrom(draft, { step, before, newId: newId<'SafetyLineId'> });
    if (changes.length === 0) return onClose();
    const outcome = await onChange(changes);
    if (outcome === 'phone' || outcome === 'server') onClose();
    else setProblem('nowhere');
  };
  const set = (at: number, said: Partial<DraftLine>) =>
    setDraft((now) => withRoom(now.map((one, n) => (n === at ? { ...one, ...said } : one))));
  return (
    <form className="stack" data-gap="small" onSubmit={(event) => void save(event)} noValidate>
      <p className="muted flush">{i18n._(safetyStepWords[step].asks)}</p>
      {draft.map((line, at) => (
        <DraftLineFields
          // oxlint-disable-next-line react/no-array-index-key -- lines of a form keep their place
          key={at}
          number={at + 1}
          line={line}
          hasPhone={withNumbers.includes(step)}
          isNameless={problem === 'nameless' && namelessIn(draft).includes(at)}
          onChange={(said) => set(at, said)}
        />
      ))}
      {problem === 'nowhere' && (
        <Notice live="status" headingLevel={3}>
          <Trans>We could not reach the clinic. Please save again in a moment.</Trans>
        </Notice>
      )}
      <Row>
        <Button type="submit" icon="check">
          <Trans>Save</Trans>
        </Button>
        <Button kind="quiet" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </Row>
    </form>
  );
}

type DraftLineFieldsProps = {
  readonly number: number;
  readonly line: DraftLine;
  readonly hasPhone: boolean;
  readonly isNameless: boolean;
  readonly onChange: (said: Partial<DraftLine>) => void;
};

function DraftLineFields(props: DraftLineFieldsProps): ReactNode {
  const { number, line, hasPhone, isNameless, onChange } = props;
  const { t } = useLingui();
  return (
    <>
      <TextInput
        label={hasPhone ? t`Name or words, line ${number}` : t`In my words, line ${number}`}
        maxLength={300}
        value={line.words}
        onChange={(words) => onChange({ words })}
        error={isNameless ? t`Please write whom this number calls.` : undefined}
      />
      {hasPhone && (
        <TextInput
          label={t`Phone number, line ${number}`}
          optional
          type="tel"
          maxLength={40}
          value={line.phone}
          onChange={(phone) => onChange({ phone })}
        />
      )}
    </>
  );
}
