import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Checkbox, Columns, Row, Select, Stack, TextArea, TextInput } from '#design';
import { faultsOf, SaidNo, useAct } from '#http/clinician';
import { readingLimits, readingOf, readsHard } from '#library';
import {
  publishStudyText,
  type StudyPage,
  type StudyWords,
  type WordPart,
  wordParts,
  wordsMost,
} from '#research';
import { PhonePreview } from './phone-preview.tsx';

type TextEditorProps = {
  readonly page: StudyPage;
  /** The next version, or the latest one in one more language. */
  readonly adds: 'version' | 'language';
  readonly onClose: () => void;
};

const nothing: StudyWords = { title: '', purpose: '', asked: '', answers: '', leaving: '' };

/** Where the text is written, with a hint where it reads hard, and the phone's page beside it. */
export function TextEditor({ page, adds, onClose }: TextEditorProps): ReactNode {
  const work = useWriting({ page, adds, onClose });
  const { words, setWords, language, publish, act, tried } = work;
  return (
    <form onSubmit={(event) => void publish(event)} noValidate>
      <Columns aside least="20rem">
        <Stack gap="small">
          <LanguageField {...work} />
          {wordParts.map((part) => (
            <PartField
              key={part}
              part={part}
              language={language}
              value={words[part]}
              missing={tried && words[part].trim() === ''}
              onChange={(value) => setWords({ ...words, [part]: value })}
            />
          ))}
          {adds === 'version' && page.study.version > 0 && <WhatChanged {...work} />}
          <SaidNo trouble={act.trouble} />
          <Row>
            <Button type="submit" icon="send" disabled={act.busy}>
              {adds === 'version' ? (
                <Trans>Publish text {work.version}</Trans>
              ) : (
                <Trans>Publish in this language</Trans>
              )}
            </Button>
            <Button kind="quiet" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
          </Row>
        </Stack>
        <PhonePreview study={page.study} words={words} language={language} />
      </Columns>
    </form>
  );
}

function useWriting({ page, adds, onClose }: TextEditorProps) {
  const act = useAct(publishStudyText);
  const { study, texts } = page;
  const before = texts.find(
    ({ version, language }) => version === study.version && language === 'en',
  );
  const [language, setLanguage] = useState(adds === 'version' ? 'en' : '');
  const [words, setWords] = useState(adds === 'version' ? (before?.words ?? nothing) : nothing);
  const [asksAgain, setAsksAgain] = useState(true);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const version = adds === 'version' ? study.version + 1 : study.version;
  const publish = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const isWhole = language !== '' && wordParts.every((part) => words[part].trim() !== '');
    const needsReason = adds === 'version' && study.version > 0;
    if (!isWhole || (needsReason && reason.trim() === '')) return;
    const body = { version, language, words, asksAgain, reason: reason.trim() || null };
    const answer = await act.run({ params: { studyId: study.studyId }, body });
    if (answer.ok) onClose();
  };
  return {
    act,
    version,
    language,
    setLanguage,
    words,
    setWords,
    asksAgain,
    setAsksAgain,
    reason,
    setReason,
    tried,
    publish,
    taken: adds === 'language' ? study.languages : [],
  };
}

type Writing = ReturnType<typeof useWriting>;

/** Languages a clinic writes in; each has a text of its own, nothing is translated by itself. */
const offered = ['en', 'es', 'ar', 'de', 'fr', 'pt', 'tr', 'uk', 'vi', 'zh'] as const;

function LanguageField({ language, setLanguage, taken, tried }: Writing): ReactNode {
  const { t, i18n } = useLingui();
  const names = new Intl.DisplayNames([i18n.locale], { type: 'language' });
  return (
    <Select<string>
      id="study-language"
      label={t`Language of this text`}
      unchosen={t`Please choose`}
      error={tried && language === '' && <Trans>Choose the language.</Trans>}
      options={offered
        .filter((tag) => !taken.includes(tag))
        .map((value) => ({ value, label: names.of(value) ?? value }))}
      value={language === '' ? null : language}
      onChange={(value) => setLanguage(value ?? '')}
    />
  );
}

type PartFieldProps = {
  readonly part: WordPart;
  readonly language: string;
  readonly value: string;
  readonly missing: boolean;
  readonly onChange: (value: string) => void;
};

function PartField({ part, language, value, missing, onChange }: PartFieldProps): ReactNode {
  const { t } = useLingui();
  const labels: Readonly<Record<WordPart, string>> = {
    title: t`Name of the study, as people read it`,
    purpose: t`Why the study is done`,
    asked: t`What is asked, and how often`,
    answers: t`What happens with the answers`,
    leaving: t`How to leave`,
  };
  const field = {
    id: `study-text-${part}`,
    label: labels[part],
    hint: <ReadingWords text={value} language={language} />,
    error: missing && <Trans>Please fill this in.</Trans>,
    maxLength: wordsMost[part],
    value,
    onChange,
  };
  return part === 'title' ? <TextInput {...field} /> : <TextArea rows={3} {...field} />;
}

/** Said while one writes: a hint, never a hurdle. */
function ReadingWords({
  text,
  language,
}: {
  readonly text: string;
  readonly language: string;
}): ReactNode {
  const reading = readingOf(text, language);
  if (!readsHard(reading)) return null;
  const { grade, longest } = reading;
  if (longest > readingLimits.wordsInASentence) {
    return <Trans>One sentence has {longest} words. Up to 20 are easy to read.</Trans>;
  }
  const rounded = Math.ceil(grade ?? 0);
  return (
    <Trans>Reads like school grade {rounded}. Grade 6 is easy: use short, common words.</Trans>
  );
}

function WhatChanged({
  asksAgain,
  setAsksAgain,
  reason,
  setReason,
  tried,
  act,
}: Writing): ReactNode {
  const { t } = useLingui();
  const refused = faultsOf(act.trouble).find(({ at }) => at === '/body/reason')?.message;
  return (
    <>
      <TextInput
        id="study-text-reason"
        label={t`What has changed?`}
        error={refused ?? (tried && reason.trim() === '' && <Trans>Say it in a few words.</Trans>)}
        maxLength={300}
        value={reason}
        onChange={setReason}
      />
      <Checkbox
        label={t`People have to agree again`}
        hint={t`Untick it only where wording was mended and nothing else. Until they agree again, nobody is asked anything.`}
        checked={asksAgain}
        onChange={setAsksAgain}
      />
    </>
  );
}
