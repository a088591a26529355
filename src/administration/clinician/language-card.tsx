import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { checkLanguage, type LanguageView } from '#administration';
import { Button, Card, Disclosure, Row, Small, Stack, Tag, TextInput } from '#design';
import { faultAt, SaidNo, useAct, useClinic, useDates } from '#http/clinician';

const languageWords: Readonly<Record<LanguageView['language'], MessageDescriptor>> = {
  'en-x-plain': msg`Plain English`,
  es: msg`Spanish`,
  ar: msg`Arabic`,
};

type LanguageCardProps = { readonly language: LanguageView };

/** One language: how much of it is said, whether it may be shown, and who vouches for it. */
export function LanguageCard({ language }: LanguageCardProps): ReactNode {
  const { i18n } = useLingui();
  return (
    <Card
      heading={i18n._(languageWords[language.language])}
      aside={
        <Tag tone={language.checked ? 'ok' : 'warn'}>
          {language.checked ? <Trans>checked, offered</Trans> : <Trans>draft, not offered</Trans>}
        </Tag>
      }
    >
      <Stack gap="small">
        <Coverage language={language} />
        {language.checked ? <TakeBack language={language} /> : <VouchForm language={language} />}
        <History language={language} />
      </Stack>
    </Card>
  );
}

function Coverage({ language }: LanguageCardProps): ReactNode {
  const { patient, clinic } = language.coverage;
  return (
    <>
      <p>
        {clinic.of === 0 ? (
          <Trans>
            Patient app: {patient.said} of {patient.of} texts. The clinic workspace does not speak
            this language.
          </Trans>
        ) : (
          <Trans>
            Patient app: {patient.said} of {patient.of} texts. Clinic workspace: {clinic.said} of{' '}
            {clinic.of} texts.
          </Trans>
        )}
      </p>
      <p>
        <Small>
          {language.language === 'en-x-plain' ? (
            <Trans>Only long or hard texts have a plainer twin; the rest is short already.</Trans>
          ) : (
            <Plural
              value={patient.of - patient.said}
              one="# text of the patient app is shown in English instead."
              other="# texts of the patient app are shown in English instead."
            />
          )}
        </Small>
      </p>
    </>
  );
}

function VouchForm({ language }: LanguageCardProps): ReactNode {
  const clinic = useClinic();
  const [checkId] = useState(() => clinic.newId<'LanguageCheckId'>());
  const [nativeReader, setReader] = useState('');
  const [clinician, setClinician] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(checkLanguage);
  const needed = (words: string, name: string) =>
    tried && words.trim() === '' ? <Trans>Write a name.</Trans> : faultAt(act.trouble, name);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (nativeReader.trim() === '' || clinician.trim() === '') return;
    const body = { checkId, checked: true as const, nativeReader, clinician };
    void act.run({ params: { language: language.language }, query: {}, body });
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="small">
        <p>
          <Trans>
            Nobody is shown this language before a native reader and a clinician have read it, app
            in hand.
          </Trans>
        </p>
        <SaidNo trouble={act.trouble} />
        <TextInput
          label={<Trans>Native reader who checked it</Trans>}
          maxLength={120}
          value={nativeReader}
          onChange={setReader}
          error={needed(nativeReader, 'nativeReader')}
        />
        <TextInput
          label={<Trans>Clinician who checked it</Trans>}
          maxLength={120}
          value={clinician}
          onChange={setClinician}
          error={needed(clinician, 'clinician')}
        />
        <Row>
          <Button type="submit" disabled={act.busy}>
            <Trans>Both have checked it: offer it</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

function TakeBack({ language }: LanguageCardProps): ReactNode {
  const clinic = useClinic();
  const act = useAct(checkLanguage);
  if (language.checkedInFile) {
    return (
      <p>
        <Small>
          <Trans>The file locales/checked.json vouches for it.</Trans>
        </Small>
      </p>
    );
  }
  const takeBack = () =>
    void act.run({
      params: { language: language.language },
      query: {},
      body: { checkId: clinic.newId<'LanguageCheckId'>(), checked: false },
    });
  return (
    <>
      <SaidNo trouble={act.trouble} />
      <Row>
        <Button kind="ghost" icon="undo-2" disabled={act.busy} onClick={takeBack}>
          <Trans>Offer it no longer</Trans>
        </Button>
      </Row>
    </>
  );
}

function History({ language }: LanguageCardProps): ReactNode {
  const dates = useDates();
  if (language.history.length === 0) return null;
  return (
    <Disclosure summary={<Trans>Who said so</Trans>}>
      <ul>
        {language.history.map((one) => (
          <li key={one.at}>
            {one.checked ? (
              <Trans>
                Checked by {one.nativeReader} (native reader) and {one.clinician} (clinician)
              </Trans>
            ) : (
              <Trans>No longer offered</Trans>
            )}{' '}
            <Small>
              {one.byName}, {dates.moment(one.at)}
            </Small>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
