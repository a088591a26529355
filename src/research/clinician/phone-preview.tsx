import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, Small, Stack } from '#design';
import { useDates } from '#http/clinician';
import type { StudyRow, StudyWords } from '#research';

type PhonePreviewProps = {
  readonly study: StudyRow;
  readonly words: StudyWords;
  readonly language: string;
};

/** What the phone shows, in its order and under its headings. */
export function PhonePreview({ study, words, language }: PhonePreviewProps): ReactNode {
  const dates = useDates();
  return (
    <Stack gap="small">
      <Card
        tone="soft"
        headingLevel={3}
        heading={
          <span dir="auto" lang={language}>
            {words.title || '…'}
          </span>
        }
      >
        <Small>
          <Trans>This is research. Your care stays the same, whatever you choose.</Trans>
        </Small>
        <Part heading={<Trans>Why we do it</Trans>} words={words.purpose} language={language} />
        <Part heading={<Trans>What we ask of you</Trans>} words={words.asked} language={language} />
        <Part
          heading={<Trans>What we do with your answers</Trans>}
          words={words.answers}
          language={language}
        />
        <Part heading={<Trans>How you can stop</Trans>} words={words.leaving} language={language} />
        <p>
          <strong>
            <Trans>Who does the study</Trans>
          </strong>
        </p>
        <p dir="auto">
          {study.runBy}. {study.contact}.
        </p>
        <Small>
          {study.ethicsReference}, {dates.day(study.ethicsOn)}
        </Small>
      </Card>
    </Stack>
  );
}

type PartProps = { readonly heading: ReactNode; readonly words: string; readonly language: string };

function Part({ heading, words, language }: PartProps): ReactNode {
  return (
    <>
      <p>
        <strong>{heading}</strong>
      </p>
      <p dir="auto" lang={language}>
        {words || '…'}
      </p>
    </>
  );
}
