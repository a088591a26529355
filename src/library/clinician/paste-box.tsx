import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Disclosure, Notice, Row, Stack, TextArea } from '#design';
import { type Matched, matchLines, type RegisterPage } from '#library';
import type { Wording } from '#measures';

type PasteBoxProps = {
  readonly page: RegisterPage;
  readonly words: Wording;
  readonly onChange: (words: Wording) => void;
};

/** Lines copied from the licensed form: one line a question; then the answers, where all share them. */
export function PasteBox({ page, words, onChange }: PasteBoxProps): ReactNode {
  const { t } = useLingui();
  const [questions, setQuestions] = useState('');
  const [answers, setAnswers] = useState('');
  const [matched, setMatched] = useState<Matched | null>(null);
  const shared = sharedValues(page);
  const match = () => {
    const texts = matchLines(questions, page.items.length);
    setMatched(texts);
    onChange(withLines(page, words, texts, shared && matchLines(answers, shared.length)));
  };
  return (
    <Disclosure summary={<Trans>Paste it line by line</Trans>}>
      <TextArea
        label={t`Questions, one a line, in their order`}
        hint={t`Numbers in front are taken away. There are ${page.items.length} questions.`}
        rows={5}
        value={questions}
        onChange={setQuestions}
      />
      {shared !== null && (
        <TextArea
          label={t`Answers, one a line, from the lowest value to the highest`}
          hint={t`The same ${shared.length} answers for every question: ${shared.join(', ')}.`}
          rows={4}
          value={answers}
          onChange={setAnswers}
        />
      )}
      <Row>
        <Button kind="ghost" onClick={match}>
          <Trans>Put the lines in place</Trans>
        </Button>
      </Row>
      {matched !== null && <WhatFitted matched={matched} />}
    </Disclosure>
  );
}

function WhatFitted({ matched }: { readonly matched: Matched }): ReactNode {
  const missing = matched.lines.filter((line) => line === null).length;
  const fits = missing === 0 && matched.over.length === 0;
  return (
    <Notice tone={fits ? 'ok' : 'warn'} live="status">
      <Stack gap="small">
        {fits && (
          <p>
            <Trans>Every question has a line. Please read each one over.</Trans>
          </p>
        )}
        {missing > 0 && (
          <p>
            <Plural
              value={missing}
              one="# question has no line."
              other="# questions have no line."
            />
          </p>
        )}
        {matched.over.length > 0 && (
          <>
            <p>
              <Trans>These lines were left over:</Trans>
            </p>
            <ul>
              {matched.over.slice(0, 5).map((line) => (
                <li key={line} dir="auto">
                  {line}
                </li>
              ))}
            </ul>
          </>
        )}
      </Stack>
    </Notice>
  );
}

/** The values that every question with answers offers; null where they differ or there are none. */
function sharedValues({ items }: RegisterPage): readonly number[] | null {
  const all = items.filter(({ options }) => options.length > 0).map(valuesOf);
  const [first] = all;
  if (first === undefined) return null;
  return all.every((values) => values.join() === first.join()) ? first : null;
}

const valuesOf = ({ options }: RegisterPage['items'][number]): readonly number[] =>
  options.map(({ value }) => value);

function withLines(
  page: RegisterPage,
  words: Wording,
  texts: Matched,
  answers: Matched | null,
): Wording {
  const items = page.items.map((item, at) => {
    const before = words.items[item.id] ?? { text: '' };
    const pasted = valuesOf(item).flatMap((value, place) => {
      const line = answers?.lines[place] ?? null;
      return line === null ? [] : [[`${value}`, line] as const];
    });
    const options = { ...before.options, ...Object.fromEntries(pasted) };
    const text = texts.lines[at] ?? before.text;
    return [item.id, { ...before, text, ...(item.options.length > 0 ? { options } : {}) }] as const;
  });
  return { ...words, items: Object.fromEntries(items) };
}
