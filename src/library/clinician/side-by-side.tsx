import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Columns, TextArea, TextInput, Unseen } from '#design';
import { readingOf, readsHard, type SideBySide as Words } from '#library';
import { boxOf, useFault } from './draft-faults.ts';
import { useLanguageName } from './language-name.ts';

type SideBySideProps = {
  readonly label: string;
  /** Where it stands in the draft: "items/0/text". */
  readonly field: string;
  readonly languages: readonly string[];
  readonly words: Words;
  readonly longest: number;
  readonly onChange: (words: Words, field: string) => void;
  readonly optional?: boolean;
  /** Several lines, with a hint about how hard it reads. */
  readonly lines?: number;
};

/** The same words in each language, beside each other. */
export function SideBySide(props: SideBySideProps): ReactNode {
  const { languages, words, field, label } = props;
  const nameOf = useLanguageName();
  const faultAt = useFault();
  const alone = languages.length === 1;
  return (
    <fieldset>
      <legend className={alone ? 'unseen' : 'small muted'}>{label}</legend>
      <Columns least="13rem">
        {languages.map((language) => {
          const at = `${field}/${language}`;
          const box = {
            id: boxOf(at),
            label: alone ? (
              label
            ) : (
              <>
                <Unseen>{label}: </Unseen>
                {nameOf(language)}
              </>
            ),
            optional: props.optional,
            maxLength: props.longest,
            value: words[language] ?? '',
            onChange: (said: string) => props.onChange({ ...words, [language]: said }, at),
            error: faultAt(at),
          };
          return props.lines === undefined ? (
            <TextInput key={language} {...box} />
          ) : (
            <div key={language}>
              <TextArea rows={props.lines} {...box} />
              <ReadingHint text={box.value} language={language} />
            </div>
          );
        })}
      </Columns>
    </fieldset>
  );
}

type ReadingHintProps = { readonly text: string; readonly language: string };

function ReadingHint({ text, language }: ReadingHintProps): ReactNode {
  const reading = readingOf(text, language);
  if (!readsHard(reading)) return null;
  return (
    <p className="hint">
      {reading.grade !== null && reading.grade > 6 && (
        <Trans>This reads like school grade {Math.round(reading.grade)}; aim at 6.</Trans>
      )}{' '}
      {reading.longest > 20 && (
        <Trans>The longest sentence has {reading.longest} words; aim at 20.</Trans>
      )}
    </p>
  );
}
