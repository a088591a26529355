import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import {
  Button,
  DateFields,
  dateOf,
  partsOf,
  RadioScale,
  Row,
  Select,
  Stack,
  TextInput,
} from '#design';
import { faultsOf, SaidNo, useAct, useClinic, useDates } from '#http/clinician';
import { useLanguageName } from '#library/clinician';
import {
  type Afterwards,
  type PersonStudy,
  type RecordedWord,
  recordStudyConsent,
} from '#research';

type RecordConsentProps = {
  readonly patientId: PatientId;
  readonly one: PersonStudy;
  readonly doing: 'paper' | 'no' | 'left';
  readonly onClose: () => void;
};

/** What was signed or said, with its day; whoever writes it down stands beside it. */
export function RecordConsent(props: RecordConsentProps): ReactNode {
  const { one, doing, onClose } = props;
  const work = useRecording(props);
  return (
    <form onSubmit={(event) => void work.save(event)} noValidate>
      <Stack gap="small">
        {doing === 'left' ? <AfterwardsField {...work} /> : <TextField {...work} one={one} />}
        {doing === 'paper' && <NameField {...work} />}
        <DayField {...work} doing={doing} />
        <SaidNo trouble={work.act.trouble} />
        <Row>
          <Button type="submit" disabled={work.act.busy}>
            <Trans>Write it down</Trans>
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

type Work = ReturnType<typeof useRecording>;

function TextField({ form, change, one }: Work & Pick<RecordConsentProps, 'one'>): ReactNode {
  const { t } = useLingui();
  const nameOf = useLanguageName();
  const named = (version: number, language: string) => t`Text ${version}, ${language}`;
  return (
    <Select<string>
      label={t`Which text?`}
      options={one.texts.map(({ version, language }) => ({
        value: `${version} ${language}`,
        label: named(version, nameOf(language)),
      }))}
      value={form.text}
      onChange={(text) => change({ text: text ?? '' })}
    />
  );
}

function NameField({ form, change, tried }: Work): ReactNode {
  const { t } = useLingui();
  return (
    <TextInput
      id="consent-name"
      label={t`Name, as it is signed`}
      error={tried && form.name.trim() === '' && <Trans>Write the name.</Trans>}
      maxLength={120}
      value={form.name}
      onChange={(name) => change({ name })}
    />
  );
}

function AfterwardsField({ form, change, tried }: Work): ReactNode {
  const { t } = useLingui();
  return (
    <RadioScale<Afterwards>
      legend={<Trans>What about the answers so far?</Trans>}
      layout="column"
      clearable={false}
      error={tried && form.afterwards === null && <Trans>Ask the person, and choose.</Trans>}
      options={[
        { value: 'keep', label: t`The study may keep them` },
        { value: 'do-not-use', label: t`They are not used any more` },
      ]}
      value={form.afterwards}
      onChange={(afterwards) => change({ afterwards })}
    />
  );
}

function DayField(props: Work & Pick<RecordConsentProps, 'doing'>): ReactNode {
  const { t } = useLingui();
  const { form, change, tried, day, act, doing } = props;
  const refused = faultsOf(act.trouble).find(({ at }) => at === '/body/word/onDay')?.message;
  const isMissing = tried && (day === 'empty' || day === 'unclear');
  return (
    <DateFields
      id="consent-day"
      label={doing === 'paper' ? t`Day on the paper` : t`Day on which it was said`}
      error={refused ?? (isMissing && <Trans>Give the day.</Trans>)}
      value={form.day}
      onChange={(value) => change({ day: value })}
    />
  );
}

function useRecording({ patientId, one, doing, onClose }: RecordConsentProps) {
  const clinic = useClinic();
  const { today } = useDates();
  const act = useAct(recordStudyConsent);
  const [consentId] = useState(() => clinic.newId<'ConsentId'>());
  const [tried, setTried] = useState(false);
  const [first] = one.texts;
  const [form, setForm] = useState({
    text: first === undefined ? '' : `${first.version} ${first.language}`,
    name: '',
    afterwards: null as Afterwards | null,
    day: partsOf(today),
  });
  const day = dateOf(form.day);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const word = day === 'empty' || day === 'unclear' ? null : wordOf(doing, form, day);
    if (word === null) return;
    const params = { patientId, studyId: one.study.studyId };
    const answer = await act.run({ params, body: { consentId, word } });
    if (answer.ok) onClose();
  };
  const change = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  return { form, change, tried, act, day, save };
}

type Form = {
  readonly text: string;
  readonly name: string;
  readonly afterwards: Afterwards | null;
};

/** null: something is missing. */
function wordOf(
  doing: RecordConsentProps['doing'],
  { text, name, afterwards }: Form,
  onDay: RecordedWord['onDay'],
): RecordedWord | null {
  if (doing === 'left') return afterwards && { said: 'left', afterwards, onDay };
  const [number, language] = text.split(' ');
  if (number === undefined || language === undefined) return null;
  const version = Number(number);
  if (doing === 'no') return { said: 'declined', version, language, onDay };
  return name.trim() === ''
    ? null
    : { said: 'agreed', version, language, name: name.trim(), onDay };
}
