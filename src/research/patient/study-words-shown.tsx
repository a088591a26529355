import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, Small } from '#design';
import { useDates } from '#http/patient';
import type { MyStudy } from '#research';

/** The text as the study wrote it, in its own language, under the headings every study has. */
export function StudyWordsShown({ study }: { readonly study: MyStudy }): ReactNode {
  const dates = useDates();
  const { words, language, runBy, contact, ethicsReference, ethicsOn, version } = study;
  return (
    <>
      <Part heading={<Trans>Why we do it</Trans>} language={language} words={words.purpose} />
      <Part heading={<Trans>What we ask of you</Trans>} language={language} words={words.asked} />
      <Part
        heading={<Trans>What we do with your answers</Trans>}
        language={language}
        words={words.answers}
      />
      <Part heading={<Trans>How you can stop</Trans>} language={language} words={words.leaving} />
      <Card heading={<Trans>Who does the study</Trans>}>
        <p dir="auto">{runBy}</p>
        <p>
          <Trans>If you want to ask something:</Trans> <span dir="auto">{contact}</span>
        </p>
        <Small>
          <Trans>
            A board that keeps people safe said yes to it: {ethicsReference},{' '}
            {dates.dated(ethicsOn)}.
          </Trans>{' '}
          <Trans>Text {version}.</Trans>
        </Small>
      </Card>
    </>
  );
}

type PartProps = { readonly heading: ReactNode; readonly language: string; readonly words: string };

function Part({ heading, language, words }: PartProps): ReactNode {
  return (
    <Card heading={heading}>
      <div dir="auto" lang={language}>
        {words.split(/\n+/).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </Card>
  );
}
