import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, Disclosure, Small, Stack } from '#design';
import { Said } from '#http/clinician';
import type { LibraryItem, RegisterPage } from '#library';

/** The questions with their answers and values; a slot shows only its key. */
export function QuestionsCard({ page }: { readonly page: RegisterPage }): ReactNode {
  const { items, missing, recallDays, row } = page;
  return (
    <Card heading={<Trans>Questions and score</Trans>}>
      <Stack>
        <p>
          <Plural value={items.length} one="# question" other="# questions" />,{' '}
          <Trans>about {row.minutes} minutes</Trans>,{' '}
          <Plural
            value={recallDays}
            one="about the last day"
            other="about the last # days"
            _0="about now"
          />
        </p>
        <p lang="en">
          <Trans>If answers are missing:</Trans> {missing}
        </p>
        <Disclosure summary={<Trans>All questions</Trans>}>
          <ol>
            {items.map((item) => (
              <li key={item.id}>
                <Question item={item} />
              </li>
            ))}
          </ol>
        </Disclosure>
      </Stack>
    </Card>
  );
}

function Question({ item }: { readonly item: LibraryItem }): ReactNode {
  return (
    <>
      {item.text === null ? <Trans>your clinic’s wording</Trans> : <Said text={item.text} />}{' '}
      <Small>
        <code>{item.id}</code>{' '}
        {item.number !== null && (
          <Trans>
            a number from {item.number.min} to {item.number.max}
          </Trans>
        )}
        {item.options.map(({ value, label }) => (
          <span key={value} className="part">
            {value} {label !== null && <Said text={label} />}
          </span>
        ))}
      </Small>
    </>
  );
}
