import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Card, CheckboxGroup, Notice, Row, Select, Stack, TextArea } from '#design';
import { Said, SaidNo, useAct } from '#http/clinician';
import type { Id } from '#kernel';
import {
  type ListedMedicine,
  preferences,
  saveTaper,
  slowingRules,
  stoppingRules,
  type TaperBody,
  takenOf,
  tooFast,
} from '#medication';
import type { CheckedHere } from './check-here.ts';
import { labelOf } from './dose-in-words.tsx';
import { pauseWords, preferenceWords, slowWords } from './medicine-words.ts';
import { type TaperDraft, taperFrom } from './taper-draft.ts';
import { TaperSteps } from './taper-steps.tsx';

type FormProps = {
  readonly patientId: PatientId;
  readonly here: CheckedHere;
  readonly medicine: ListedMedicine;
  readonly taperId: Id<'TaperId'>;
  readonly version: number;
  readonly start: TaperDraft;
  readonly onClose: () => void;
};

function useTaperForm({ patientId, here, medicine, taperId, version, start, onClose }: FormProps) {
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const act = useAct(saveTaper);
  const taper = taperFrom(draft);
  const against =
    taper === null
      ? null
      : tooFast(taper, takenOf(medicine, here.table), here.now, here.circumstances);
  const save = async (event: FormEvent, state: 'proposed' | 'agreed') => {
    event.preventDefault();
    setTried(true);
    if (taper === null || taper.preference === null) return;
    if (against !== null && taper.reason === null) return;
    const { preference } = taper;
    const body = { version, taper: { ...taper, preference }, state };
    const answer = await act.run({ params: { patientId, taperId }, query: {}, body });
    if (answer.ok) onClose();
  };
  return { draft, setDraft, tried, act, taper, against, save };
}

/** A dose that is to be lowered, step by step: a proposal until the person and the prescriber agree. */
export function TaperForm(props: FormProps): ReactNode {
  const { here, medicine, onClose } = props;
  const form = useTaperForm(props);
  const { draft, setDraft, tried, act, taper, against, save } = form;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const change = (said: Partial<TaperDraft>) => setDraft({ ...draft, ...said });
  return (
    <Card tone="soft">
      <form onSubmit={(event) => void save(event, 'proposed')} noValidate>
        <Stack>
          <h2 ref={heading} tabIndex={-1}>
            <Trans>Lower {labelOf(medicine)} step by step</Trans>
          </h2>
          <SaidNo trouble={act.trouble} />
          <Concerns here={here} />
          <TaperSteps draft={draft} team={here.read.team} onChange={change} />
          {tried && taper === null && (
            <Notice tone="warn" live="status">
              <Trans>Each step needs a day and a dose.</Trans>
            </Notice>
          )}
          <Wishes draft={draft} tried={tried} onChange={change} />
          <SlowAndStop draft={draft} onChange={change} />
          {taper !== null && (
            <Speed draft={draft} against={against} tried={tried} onChange={change} />
          )}
          <p className="small muted">
            <Trans>
              Nothing here changes a dose. What is taken is written on the list when it is taken so.
              Once agreed, the person is asked every week.
            </Trans>
          </p>
          <Row>
            <Button type="submit" disabled={act.busy}>
              <Trans>Keep as a proposal</Trans>
            </Button>
            <Button
              kind="ghost"
              disabled={act.busy}
              onClick={(event) => void save(event, 'agreed')}
            >
              <Trans>Agreed with the person</Trans>
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

/** What goes on beside it: sleep, mood, exposure. */
function Concerns({ here }: { readonly here: CheckedHere }): ReactNode {
  const { concerns } = here.read;
  if (concerns.length === 0) return null;
  return (
    <Notice tone="warn" heading={<Trans>Beside it</Trans>} headingLevel={3}>
      <ul>
        {concerns.map(({ says }) => (
          <li key={says.en}>
            <Said text={says} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type PartProps = {
  readonly draft: TaperDraft;
  readonly onChange: (said: Partial<TaperDraft>) => void;
};

function Wishes({ draft, tried, onChange }: PartProps & { readonly tried: boolean }): ReactNode {
  const { t, i18n } = useLingui();
  return (
    <>
      <Select<TaperBody['preference']>
        label={t`What the person says about it`}
        options={preferences.map((each) => ({ value: each, label: i18n._(preferenceWords[each]) }))}
        value={draft.preference}
        onChange={(preference) => onChange({ preference })}
        {...(tried && draft.preference === null && { error: t`Choose one.` })}
      />
      <TextArea
        label={<Trans>In their words</Trans>}
        rows={2}
        maxLength={500}
        value={draft.preferenceWords}
        onChange={(words) => onChange({ preferenceWords: words })}
      />
    </>
  );
}

function SlowAndStop({ draft, onChange }: PartProps): ReactNode {
  const { i18n } = useLingui();
  return (
    <>
      <CheckboxGroup
        legend={<Trans>Slow down when</Trans>}
        options={slowingRules.map((each) => ({ value: each, label: i18n._(slowWords[each]) }))}
        values={draft.slowWhen}
        onChange={(slowWhen) => onChange({ slowWhen: [...slowWhen] })}
      />
      <CheckboxGroup
        legend={<Trans>Stop lowering when</Trans>}
        options={stoppingRules.map((each) => ({ value: each, label: i18n._(pauseWords[each]) }))}
        values={draft.stopWhen}
        onChange={(stopWhen) => onChange({ stopWhen: [...stopWhen] })}
      />
    </>
  );
}

type SpeedProps = PartProps & {
  readonly against: ReturnType<typeof tooFast>;
  readonly tried: boolean;
};

/** Faster than the limits, or not to be judged: only with a reason in writing. */
function Speed({ draft, against, tried, onChange }: SpeedProps): ReactNode {
  const { t } = useLingui();
  if (against === null) {
    return (
      <output className="live small muted">
        <Trans>These steps stay within the limits.</Trans>
      </output>
    );
  }
  return (
    <>
      <Notice tone="danger" live="status" headingLevel={3} heading={<Said text={against.title} />}>
        <Said text={against.message} /> ({against.rule.id})
      </Notice>
      <TextArea
        label={<Trans>Why it is to be so fast</Trans>}
        rows={2}
        maxLength={1000}
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
        {...(tried && draft.reason.trim() === '' && { error: t`Write down why, or go slower.` })}
      />
    </>
  );
}
