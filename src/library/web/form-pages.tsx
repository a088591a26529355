import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Small, Stack, Tag, writingOf } from '#design';
import type { Form } from '#measures';
import { FormQuestion } from './form-question.tsx';

type FormPagesProps = { readonly form: Form };

/** A questionnaire page by page, for looking at: what is chosen here is kept nowhere. */
export function FormPages({ form }: FormPagesProps): ReactNode {
  const [page, setPage] = useState(0);
  const [values, setValues] = useState<Readonly<Record<string, number | null>>>({});
  // A draft may have lost the question that was open.
  const at = Math.min(page, form.items.length);
  const item = at === 0 ? undefined : form.items[at - 1];
  const total = form.items.length;
  return (
    <Stack>
      {item === undefined ? (
        <Cover form={form} />
      ) : (
        <>
          <p className="small muted">
            <Trans>
              Question {at} of {total}
            </Trans>
          </p>
          {item.askedWhen !== null && (
            <Tag tone="soft">
              <Trans>Only asked after some answers</Trans>
            </Tag>
          )}
          <FormQuestion
            key={item.id}
            item={item}
            language={form.language}
            value={values[item.id] ?? null}
            onChange={(value) => setValues({ ...values, [item.id]: value })}
          />
        </>
      )}
      {at < total && (
        <Button size="big" onClick={() => setPage(at + 1)}>
          {at === 0 ? <Trans>Start</Trans> : <Trans>Continue</Trans>}
        </Button>
      )}
      {at > 0 && (
        <Button kind="quiet" full onClick={() => setPage(at - 1)}>
          <Trans>Back</Trans>
        </Button>
      )}
      {form.credit !== null && <Small>{form.credit}</Small>}
    </Stack>
  );
}

function Cover({ form }: FormPagesProps): ReactNode {
  return (
    <>
      <h1 lang={form.language} dir={writingOf(form.language)}>
        {form.title}
      </h1>
      {form.instruction !== null && (
        <p lang={form.language} dir={writingOf(form.language)}>
          {form.instruction}
        </p>
      )}
    </>
  );
}
