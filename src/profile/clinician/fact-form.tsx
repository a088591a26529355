import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import {
  Button,
  CheckboxGroup,
  DateFields,
  Row,
  Select,
  Stack,
  TextArea,
  TextInput,
} from '#design';
import { faultAt, SaidNo, useAct, useClinic, useWords } from '#http/clinician';
import { barrierKinds, conditions, factCatalogue, recordFact, workKinds } from '#profile';
import {
  draftFrom,
  type FactDraft,
  isNumber,
  noFact,
  valueOf,
  type WritableFact,
  writableFacts,
  type YesNoFact,
  type YesNoPart,
  yesNoParts,
} from './fact-draft.ts';
import { barrierWords, conditionWords, partWords, workWords } from './fact-words.ts';
import type { KnownFact } from './facts-card.tsx';

type FactFormProps = {
  readonly patientId: PatientId;
  readonly facts: readonly KnownFact[];
  readonly onClose: () => void;
};

/** One dated fact. A correction is a later fact; the earlier one stays in the history. */
export function FactForm({ patientId, facts, onClose }: FactFormProps): ReactNode {
  const { t } = useLingui();
  const words = useWords();
  const clinic = useClinic();
  const [draft, setDraft] = useState<FactDraft>(noFact);
  const [tried, setTried] = useState(false);
  const act = useAct(recordFact);
  const value = valueOf(draft);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (draft.name === null || value === null) return;
    const answer = await act.run({
      params: { patientId },
      query: {},
      body: { factId: clinic.newId<'FactId'>(), name: draft.name, value },
    });
    if (answer.ok) onClose();
  };
  const missing = tried && value === null ? t`Fill this in so that it can be read.` : null;
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack gap="small">
        <SaidNo trouble={act.trouble} />
        <Select<WritableFact>
          label={t`What`}
          unchosen={t`Choose`}
          options={writableFacts.map((name) => ({
            value: name,
            label: words(factCatalogue[name].label),
          }))}
          value={draft.name}
          onChange={(name) => setDraft(name === null ? noFact : draftFrom(name, facts))}
          {...(tried && draft.name === null && { error: t`Choose what to write down.` })}
        />
        <ValueField
          draft={draft}
          onChange={setDraft}
          error={missing ?? faultAt(act.trouble, 'value')}
        />
        <Row>
          <Button type="submit" disabled={act.busy}>
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

type ValueFieldProps = {
  readonly draft: FactDraft;
  readonly onChange: (draft: FactDraft) => void;
  readonly error: string | null;
};

function ValueField({ draft, onChange, error }: ValueFieldProps): ReactNode {
  const { t, i18n } = useLingui();
  const { name } = draft;
  if (isNumber(name)) {
    return (
      <TextInput
        label={t`Number`}
        inputMode="decimal"
        value={draft.number}
        onChange={(number) => onChange({ ...draft, number })}
        error={error}
      />
    );
  }
  if (isOfItsOwn(name)) {
    return <FieldOfItsOwn name={name} draft={draft} onChange={onChange} error={error} />;
  }
  switch (name) {
    case null:
      return null;
    case 'pain-since':
    case 'relapse-plan-signed':
      return (
        <DateFields
          label={name === 'pain-since' ? t`Since` : t`On which day`}
          value={draft.day}
          onChange={(day) => onChange({ ...draft, day })}
          error={error}
        />
      );
    case 'conditions':
      return (
        <CheckboxGroup
          legend={t`Conditions`}
          options={conditions.map((code) => ({ value: code, label: i18n._(conditionWords[code]) }))}
          values={draft.conditions}
          onChange={(chosen) => onChange({ ...draft, conditions: chosen })}
        />
      );
    case 'barriers':
      return (
        <CheckboxGroup
          legend={t`What is in the way`}
          options={barrierKinds.map((code) => ({ value: code, label: i18n._(barrierWords[code]) }))}
          values={draft.barriers}
          onChange={(chosen) => onChange({ ...draft, barriers: chosen })}
        />
      );
  }
}

const ofItsOwn = ['work-pattern', 'pregnancy', 'nociplastic', 'role-loss', 'red-flag'] as const;
type OfItsOwn = (typeof ofItsOwn)[number];

const isOfItsOwn = (name: FactDraft['name']): name is OfItsOwn =>
  ofItsOwn.some((own) => own === name);

/** What is told in several parts has a component of its own. */
function FieldOfItsOwn({ name, ...props }: ValueFieldProps & { readonly name: OfItsOwn }) {
  switch (name) {
    case 'work-pattern':
      return <WorkField {...props} />;
    case 'pregnancy':
    case 'nociplastic':
    case 'role-loss':
      return <PartsField fact={name} {...props} />;
    case 'red-flag':
      return <SignField {...props} />;
  }
}

/** Several questions, each answered or left open. */
function PartsField({
  draft,
  fact,
  onChange,
  error,
}: ValueFieldProps & { readonly fact: YesNoFact }): ReactNode {
  const { t, i18n } = useLingui();
  const names: readonly YesNoPart[] = yesNoParts[fact];
  return names.map((name, at) => (
    <Select<'yes' | 'no'>
      key={name}
      label={i18n._(partWords[name])}
      unchosen={t`not known`}
      options={[
        { value: 'yes', label: t`yes` },
        { value: 'no', label: t`no` },
      ]}
      value={draft.parts[name] ?? null}
      onChange={(said) => {
        const { [name]: _, ...others } = draft.parts;
        onChange({ ...draft, parts: said === null ? others : { ...others, [name]: said } });
      }}
      {...(at === 0 && error !== null && { error })}
    />
  ));
}

/** The only way to lift a warning sign: a clinician says what they found. */
function SignField({ draft, onChange, error }: ValueFieldProps): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <Select<'present' | 'cleared'>
        label={t`What was found`}
        unchosen={t`Choose`}
        options={[
          { value: 'cleared', label: t`Examined and cleared` },
          { value: 'present', label: t`A warning sign is there` },
        ]}
        value={draft.sign}
        onChange={(sign) => onChange({ ...draft, sign })}
      />
      <TextArea
        label={t`What you examined and found`}
        hint={t`Clearing ends the finding, and steps may be decided again.`}
        rows={3}
        maxLength={500}
        value={draft.note}
        onChange={(note) => onChange({ ...draft, note })}
        error={error}
      />
    </>
  );
}

function WorkField({ draft, onChange, error }: ValueFieldProps): ReactNode {
  const { t, i18n } = useLingui();
  return (
    <>
      <Select
        label={t`When they work`}
        unchosen={t`Choose`}
        options={workKinds.map((kind) => ({ value: kind, label: i18n._(workWords[kind]) }))}
        value={draft.work}
        onChange={(work) => onChange({ ...draft, work })}
        error={error}
      />
      <Select<'yes' | 'no'>
        label={t`Drives for work`}
        unchosen={t`not known`}
        options={[
          { value: 'yes', label: t`yes` },
          { value: 'no', label: t`no` },
        ]}
        value={draft.drives}
        onChange={(drives) => onChange({ ...draft, drives })}
      />
    </>
  );
}
