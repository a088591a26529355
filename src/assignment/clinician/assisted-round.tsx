import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import {
  type AskedQuestion,
  type AssistedMode,
  type DueView,
  openAssistedRound,
} from '#assignment';
import {
  Button,
  Card,
  Notice,
  RadioScale,
  Row,
  Select,
  Small,
  Stack,
  Tag,
  TextInput,
  writingOf,
} from '#design';
import { GoButton, Said, SaidNo, Shown, useRead } from '#http/clinician';
import type { Id } from '#kernel';
import { useAssistedRound } from './use-assisted-round.ts';

type AssistedRoundProps = {
  readonly patientId: PatientId;
  readonly occurrenceId: Id<'OccurrenceId'>;
  readonly onClose: () => void;
};

/** A round that is open, asked by staff together with the person. */
export function AssistedRound({ patientId, occurrenceId, onClose }: AssistedRoundProps): ReactNode {
  const read = useRead(openAssistedRound, { params: { patientId, occurrenceId } });
  return (
    <Shown from={read} waiting={<Trans>Getting the questions…</Trans>}>
      {(opened) => <AskedTogether {...{ patientId, onClose }} {...opened} />}
    </Shown>
  );
}

type AskedProps = {
  readonly patientId: PatientId;
  readonly round: DueView;
  readonly language: string;
  readonly onClose: () => void;
};

/** All questions on one page, as they are read out. */
export function AskedTogether({ patientId, round, language, onClose }: AskedProps): ReactNode {
  const form = useAssistedRound(patientId, round, language);
  const [tried, setTried] = useState(false);
  const open = form.questions.filter(({ item }) => typeof form.values[item.id] !== 'number').length;
  const isBlank = open === form.questions.length;
  const handIn = async () => {
    // What was left out on purpose is handed in at the second press; an empty page never is.
    if (isBlank || (open > 0 && !tried)) setTried(true);
    else if (await form.saveAll(true)) onClose();
  };
  return (
    <Card headingLevel={3} heading={<Said text={round.title} />}>
      <Stack gap="large">
        <ModeField mode={form.mode} onChange={form.setMode} />
        {form.alarms.length > 0 && <AlarmNotice />}
        {form.questions.map((asked, at) => (
          <OneQuestion
            key={asked.item.id}
            asked={asked}
            isFirst={form.questions[at - 1]?.form !== asked.form}
            value={form.values[asked.item.id]}
            refused={form.refused[asked.item.id] ?? null}
            onAnswer={(value) => form.answer(asked.item.id, value)}
            onTakeBack={() => form.takeBack(asked.item.id)}
          />
        ))}
        <SaidNo trouble={form.trouble} />
        {tried && open > 0 && <LeftOpen open={open} isBlank={isBlank} />}
        <Row>
          <Button disabled={form.busy} onClick={() => void handIn()}>
            {tried && open > 0 && !isBlank ? (
              <Trans>Hand in as it is</Trans>
            ) : (
              <Trans>Save and hand in</Trans>
            )}
          </Button>
          <Button kind="ghost" disabled={form.busy} onClick={() => void form.saveAll(false)}>
            <Trans>Save for later</Trans>
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
          {form.unsaved.size > 0 && (
            <span className="muted">
              <Trans>Not saved yet: {form.unsaved.size}</Trans>
            </span>
          )}
        </Row>
      </Stack>
    </Card>
  );
}

type LeftOpenProps = { readonly open: number; readonly isBlank: boolean };

/** Nothing is closed in silence: a round without answers is not handed in, one with gaps is on purpose. */
function LeftOpen({ open, isBlank }: LeftOpenProps): ReactNode {
  return (
    <Notice tone="warn" live="status">
      {isBlank ? (
        <Trans>Nothing is answered yet. Ask at least one question, or close this page.</Trans>
      ) : (
        <Plural
          value={open}
          one="# question has no answer. Press again to hand in without it."
          other="# questions have no answer. Press again to hand in without them."
        />
      )}
    </Notice>
  );
}

type ModeFieldProps = {
  readonly mode: AssistedMode;
  readonly onChange: (mode: AssistedMode) => void;
};

function ModeField({ mode, onChange }: ModeFieldProps): ReactNode {
  const { t } = useLingui();
  return (
    <Select<AssistedMode>
      label={t`How the answers are given`}
      options={[
        { value: 'assisted', label: t`Together, in the clinic` },
        { value: 'telephone', label: t`By telephone` },
      ]}
      value={mode}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
    />
  );
}

function AlarmNotice(): ReactNode {
  return (
    <Notice
      tone="danger"
      live="alert"
      heading={<Trans>An answer raised a safety alert. Please speak about it now.</Trans>}
    >
      <Row>
        <GoButton to="/safety" kind="danger">
          <Trans>Open the alert</Trans>
        </GoButton>
      </Row>
    </Notice>
  );
}

type QuestionProps = {
  readonly asked: AskedQuestion;
  /** The first of its questionnaire: what leads to all of them is said here. */
  readonly isFirst: boolean;
  readonly value: number | null | undefined;
  readonly refused: string | null;
  readonly onAnswer: (value: number | null) => void;
  readonly onTakeBack: () => void;
};

/** One question in the words of its form; "would rather not say" is an answer too. */
function OneQuestion(props: QuestionProps): ReactNode {
  const { asked, isFirst, value, refused, onAnswer, onTakeBack } = props;
  const { form, item } = asked;
  const inForm = (words: string) => (
    <span lang={form.language} dir={writingOf(form.language)}>
      {words}
    </span>
  );
  return (
    <Stack gap="small">
      {isFirst && form.credit !== null && <Small>{inForm(form.credit)}</Small>}
      {isFirst && form.instruction !== null && <p className="muted">{inForm(form.instruction)}</p>}
      {item.number === null ? (
        <RadioScale<number>
          legend={inForm(item.text)}
          error={refused}
          layout="column"
          options={item.options.map((option) => ({ ...option, language: form.language }))}
          value={value ?? null}
          onChange={(chosen) => (chosen === null ? onTakeBack() : onAnswer(chosen))}
        />
      ) : (
        <NumberAnswer {...props} legend={inForm(item.text)} />
      )}
      <Row>
        {value === null ? (
          <Tag>
            <Trans>would rather not say</Trans>
          </Tag>
        ) : (
          <Button kind="quiet" onClick={() => onAnswer(null)}>
            <Trans>
              Would rather not say<span className="unseen">: {item.text}</span>
            </Trans>
          </Button>
        )}
      </Row>
    </Stack>
  );
}

function NumberAnswer(props: QuestionProps & { readonly legend: ReactNode }): ReactNode {
  const { value, refused, legend, onAnswer, onTakeBack } = props;
  const [typed, setTyped] = useState(typeof value === 'number' ? `${value}` : '');
  return (
    <TextInput
      label={legend}
      error={refused}
      inputMode="decimal"
      maxLength={8}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        const number = Number(next.replace(',', '.'));
        if (next.trim() === '') onTakeBack();
        else if (Number.isFinite(number)) onAnswer(number);
      }}
    />
  );
}
