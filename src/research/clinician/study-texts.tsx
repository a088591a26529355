import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Card, Disclosure, EmptyState, Row, Small, Stack, Tag } from '#design';
import { useDates } from '#http/clinician';
import { useLanguageName } from '#library/clinician';
import type { StudyPage, StudyTextView } from '#research';
import { PhonePreview } from './phone-preview.tsx';
import { TextEditor } from './text-editor.tsx';

type StudyTextsProps = { readonly page: StudyPage; readonly mayEdit: boolean };

/** What people read, version by version, and where the next one is written. */
export function StudyTexts({ page, mayEdit }: StudyTextsProps): ReactNode {
  const [writing, setWriting] = useState<'version' | 'language' | null>(null);
  const { study, texts } = page;
  const latest = texts.filter(({ version }) => version === study.version);
  const earlier = texts.filter(({ version }) => version !== study.version);
  const mayWrite = mayEdit && study.state !== 'closed' && writing === null;
  return (
    <Card heading={<Trans>What people read</Trans>}>
      <Stack gap="small">
        {texts.length === 0 && writing === null && (
          <EmptyState icon="file-text" heading={<Trans>Nothing is written yet</Trans>}>
            <Trans>
              People read this before they choose. Write it in words a child of twelve reads.
            </Trans>
          </EmptyState>
        )}
        {latest.map((text) => (
          <OneText key={text.language} page={page} text={text} />
        ))}
        {writing !== null && (
          <TextEditor page={page} adds={writing} onClose={() => setWriting(null)} />
        )}
        {mayWrite && (
          <Row>
            <Button kind="ghost" icon="pencil" onClick={() => setWriting('version')}>
              {study.version === 0 ? <Trans>Write it</Trans> : <Trans>Write a new version</Trans>}
            </Button>
            {study.version > 0 && (
              <Button kind="quiet" icon="languages" onClick={() => setWriting('language')}>
                <Trans>Add a language</Trans>
              </Button>
            )}
          </Row>
        )}
        {earlier.length > 0 && (
          <Disclosure summary={<Trans>Earlier versions</Trans>}>
            <Stack gap="small">
              {earlier.map((text) => (
                <OneText key={`${text.version} ${text.language}`} page={page} text={text} />
              ))}
            </Stack>
          </Disclosure>
        )}
      </Stack>
    </Card>
  );
}

type OneTextProps = { readonly page: StudyPage; readonly text: StudyTextView };

function OneText({ page, text }: OneTextProps): ReactNode {
  const dates = useDates();
  const { version, madeByName, madeAt, reason, asksAgain, hard } = text;
  const language = useLanguageName()(text.language);
  return (
    <Stack gap="small">
      <Row>
        <strong>
          <Trans>
            Text {version}, {language}
          </Trans>
        </strong>
        {asksAgain ? (
          <Tag tone="soft">
            <Trans>Asks for a consent</Trans>
          </Tag>
        ) : (
          <Tag>
            <Trans>Only wording mended</Trans>
          </Tag>
        )}
        {hard.length > 0 && (
          <Tag tone="warn" icon="info">
            <Trans>Reads hard</Trans>
          </Tag>
        )}
      </Row>
      <Small>
        <Trans>
          Published by {madeByName}, {dates.moment(madeAt)}
        </Trans>
        {reason !== null && (
          <>
            : <q dir="auto">{reason}</q>
          </>
        )}
      </Small>
      <Disclosure summary={<Trans>As people read it</Trans>}>
        <PhonePreview study={page.study} words={text.words} language={text.language} />
      </Disclosure>
    </Stack>
  );
}
