import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import {
  type DecisionAidsOutput,
  recordDecisionAidUse,
  type ValueAtStake,
  valuesAtStake,
} from '#decision-aids';
import { Button, Card, RadioScale, Ranking, Row, Stack, TextInput } from '#design';
import { faultAt, SaidNo, useAct, useClinic, useWords } from '#http/clinician';
import { valueWords } from './value-words.ts';

type FormProps = {
  readonly patientId: PatientId;
  readonly givenName: string;
  readonly shown: DecisionAidsOutput['aids'][number];
  readonly onClose: () => void;
};

/** What the person ranked, which way they chose, and their words to it. */
export function AidUseForm(props: FormProps): ReactNode {
  const { givenName, shown, onClose } = props;
  const { t, i18n } = useLingui();
  const wordsOf = useWords();
  const { draft, setDraft, act, keep } = useAidUse(props);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (await keep()) onClose();
  };
  const ways = shown.aid.options
    .filter(({ offered }) => offered)
    .map(({ code, title }) => ({ value: code, label: wordsOf(title) }));
  return (
    <Card heading={<Trans>What {givenName} chose</Trans>}>
      <form onSubmit={(event) => void send(event)} noValidate>
        <Stack gap="small">
          <SaidNo trouble={act.trouble} />
          <Ranking
            legend={<Trans>What matters to {givenName}, the most important first</Trans>}
            hint={<Trans>Tick each one that was talked about, then put them in order.</Trans>}
            options={valuesAtStake.map((value) => ({ value, label: i18n._(valueWords[value]) }))}
            value={draft.ranked}
            onChange={(ranked) => setDraft({ ...draft, ranked: ranked as readonly ValueAtStake[] })}
            error={faultAt(act.trouble, 'ranked')}
          />
          <RadioScale
            legend={<Trans>{givenName} chose</Trans>}
            layout="column"
            options={[...ways, { value: undecided, label: t`Wants to think about it` }]}
            value={draft.choice}
            onChange={(choice) => setDraft({ ...draft, choice })}
            error={faultAt(act.trouble, 'choice')}
          />
          <TextInput
            label={<Trans>In their words</Trans>}
            maxLength={500}
            value={draft.words}
            onChange={(words) => setDraft({ ...draft, words })}
          />
          <Row>
            <Button type="submit" disabled={act.busy || draft.choice === null}>
              <Trans>Save</Trans>
            </Button>
            <Button kind="quiet" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}

const undecided = 'undecided';

type Draft = {
  readonly ranked: readonly ValueAtStake[];
  readonly choice: string | null;
  readonly words: string;
};

/** The id is made when the form opens, so that a second press is the same use. */
function useAidUse({ patientId, shown }: FormProps) {
  const clinic = useClinic();
  const [useId] = useState(() => clinic.newId<'DecisionAidUseId'>());
  const [draft, setDraft] = useState<Draft>({
    ranked: shown.uses[0]?.ranked ?? [],
    choice: null,
    words: '',
  });
  const act = useAct(recordDecisionAidUse);
  const keep = async (): Promise<boolean> => {
    const { ranked, choice, words } = draft;
    const { id: aid, version: aidVersion } = shown.aid;
    const body = {
      useId,
      aid,
      aidVersion,
      ranked: [...ranked],
      choice: choice === undecided ? null : choice,
      words: words.trim() === '' ? null : words.trim(),
    };
    return (await act.run({ params: { patientId }, query: {}, body })).ok;
  };
  return { draft, setDraft, act, keep };
}
