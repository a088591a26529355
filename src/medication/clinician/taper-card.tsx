import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Card, Row, Small, Stack, Tag, TextInput } from '#design';
import { SaidNo, useAct, useDates } from '#http/clinician';
import { type ListedMedicine, pauseTaper, saveTaper, type Taper, taperBody } from '#medication';
import { labelOf } from './dose-in-words.tsx';
import { pauseWords, preferenceWords, slowWords, taperStateWords } from './medicine-words.ts';

type TaperProps = {
  readonly patientId: PatientId;
  readonly taper: Taper;
  readonly medicine: ListedMedicine | null;
  readonly mayRecord: boolean;
  readonly mayPrescribe: boolean;
  readonly onChange: () => void;
};

/** A taper as it stands: its steps with days and doses, the person's wish, when to slow down. */
export function TaperCard(props: TaperProps): ReactNode {
  const { taper, medicine } = props;
  const { i18n } = useLingui();
  const name = medicine === null ? null : labelOf(medicine);
  return (
    <Card
      heading={name === null ? <Trans>Taper</Trans> : <Trans>Taper of {name}</Trans>}
      icon="trending-down"
      aside={
        <Tag tone={taper.state === 'agreed' ? 'ok' : 'soft'}>
          {i18n._(taperStateWords[taper.state])}
        </Tag>
      }
    >
      <Stack gap="small">
        <Steps taper={taper} />
        <Rules taper={taper} />
        {taper.changeWords !== null && <q dir="auto">{taper.changeWords}</q>}
        {taper.state === 'paused' && (
          <Small>
            <Trans>The weekly questions go on while it is paused. They end with the taper.</Trans>
          </Small>
        )}
        <Small>
          <Trans>The dose on the list changes only when somebody writes it down.</Trans>
        </Small>
        <Actions {...props} />
      </Stack>
    </Card>
  );
}

function Steps({ taper }: { readonly taper: Taper }): ReactNode {
  const dates = useDates();
  return (
    <ol>
      {taper.steps.map(({ from, daily, supportName }) => (
        <li key={from}>
          {taper.unit === 'mg' ? (
            <Trans>
              From {dates.day(from)}: {daily} mg a day
            </Trans>
          ) : (
            <Trans>
              From {dates.day(from)}: {daily} mcg an hour
            </Trans>
          )}
          {supportName !== null && (
            <>
              {' '}
              <Small>
                <Trans>with {supportName}</Trans>
              </Small>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

function Rules({ taper }: { readonly taper: Taper }): ReactNode {
  const { i18n } = useLingui();
  return (
    <dl className="facts">
      <dt>
        <Trans>The person</Trans>
      </dt>
      <dd>
        {i18n._(preferenceWords[taper.preference])}{' '}
        {taper.preferenceWords !== null && <q dir="auto">{taper.preferenceWords}</q>}
      </dd>
      <dt>
        <Trans>Slow down when</Trans>
      </dt>
      <dd>{taper.slowWhen.map((each) => i18n._(slowWords[each])).join('; ')}</dd>
      <dt>
        <Trans>Stop lowering when</Trans>
      </dt>
      <dd>{taper.stopWhen.map((each) => i18n._(pauseWords[each])).join('; ')}</dd>
      {taper.reason !== null && (
        <>
          <dt>
            <Trans>Why so fast</Trans>
          </dt>
          <dd dir="auto">{taper.reason}</dd>
        </>
      )}
    </dl>
  );
}

function Actions(props: TaperProps): ReactNode {
  const { taper, patientId, mayRecord, mayPrescribe, onChange } = props;
  const [pausing, setPausing] = useState(false);
  const end = useAct(saveTaper);
  if (taper.state === 'ended') return null;
  const ends = () =>
    void end.run({
      params: { patientId, taperId: taper.taperId },
      query: {},
      body: { version: taper.version, taper: bodyOf(taper), state: 'ended' },
    });
  return (
    <>
      <SaidNo trouble={end.trouble} />
      <Row>
        {mayPrescribe && (
          <Button kind="ghost" onClick={onChange}>
            <Trans>Change or agree</Trans>
          </Button>
        )}
        {mayRecord && taper.state === 'agreed' && (
          <Button kind="ghost" icon="pause" onClick={() => setPausing(true)}>
            <Trans>Pause</Trans>
          </Button>
        )}
        {mayPrescribe && (
          <Button kind="quiet" disabled={end.busy} onClick={ends}>
            <Trans>End it</Trans>
          </Button>
        )}
      </Row>
      {pausing && <PauseForm {...props} onClose={() => setPausing(false)} />}
    </>
  );
}

const bodyOf = (taper: Taper) => {
  const { taperId: _, version: __, state: ___, ...rest } = taper;
  const steps = rest.steps.map(({ from, daily, supportedBy }) => ({ from, daily, supportedBy }));
  const { changedAt: _a, changedByName: _b, changeWords: _c, ...body } = rest;
  return taperBody.parse({ ...body, steps });
};

type PauseProps = TaperProps & { readonly onClose: () => void };

function PauseForm({ patientId, taper, onClose }: PauseProps): ReactNode {
  const [words, setWords] = useState('');
  const act = useAct(pauseTaper);
  const save = async () => {
    const { taperId, version } = taper;
    const body = { version, words: words.trim() };
    const answer = await act.run({ params: { patientId, taperId }, query: {}, body });
    if (answer.ok) onClose();
  };
  return (
    <Stack gap="small">
      <SaidNo trouble={act.trouble} />
      <TextInput
        label={<Trans>Why it is paused</Trans>}
        maxLength={500}
        value={words}
        onChange={setWords}
      />
      <Row>
        <Button disabled={act.busy || words.trim() === ''} onClick={() => void save()}>
          <Trans>Pause it; the dose stays where it is</Trans>
        </Button>
        <Button kind="quiet" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </Row>
    </Stack>
  );
}
