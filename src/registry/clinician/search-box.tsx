import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '#design';
import type { CaseloadQuestion } from './caseload-question.ts';

type SearchBoxProps = {
  readonly question: CaseloadQuestion;
  readonly onAsk: (question: CaseloadQuestion) => void;
};

/** Finds by name or record number. Typing waits for Enter, so a list never jumps under a reader. */
export function SearchBox({ question, onAsk }: SearchBoxProps): ReactNode {
  const { t } = useLingui();
  const id = useId();
  const [typed, setTyped] = useState(question.search ?? '');
  const find = (event: FormEvent) => {
    event.preventDefault();
    const search = typed.trim();
    onAsk({ filter: question.filter, sort: question.sort, ...(search !== '' && { search }) });
  };
  return (
    <search>
      <form className="row" onSubmit={find}>
        <label htmlFor={id} className="unseen">
          <Trans>Find a person</Trans>
        </label>
        <input
          id={id}
          className="input"
          type="search"
          dir="auto"
          placeholder={t`Name or record number`}
          maxLength={80}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button kind="ghost" type="submit" icon="search">
          <Trans>Find</Trans>
        </Button>
      </form>
    </search>
  );
}
