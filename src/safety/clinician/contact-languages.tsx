import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Columns, TextInput, useLanguagesOfPeople } from '#design';
import type { ContactDraft, InLanguage } from './contact-draft.ts';

type OtherLanguagesProps = {
  readonly draft: ContactDraft;
  readonly onChange: (draft: ContactDraft) => void;
};

const nothing: InLanguage = { label: '', hours: '' };

/** The line in each language people can read their app in: in danger nobody should have to read English. */
export function OtherLanguages({ draft, onChange }: OtherLanguagesProps): ReactNode {
  const { i18n, t } = useLingui();
  const ofPeople = useLanguagesOfPeople();
  const tags = new Set([...ofPeople, ...Object.keys(draft.others)]);
  const names = new Intl.DisplayNames([i18n.locale], { type: 'language' });
  return [...tags]
    .filter((tag) => tag !== 'en-XA' && tag.split('-')[0] !== 'en')
    .map((tag) => {
      const said = draft.others[tag] ?? nothing;
      const name = names.of(tag) ?? tag;
      const write = (words: InLanguage) =>
        onChange({ ...draft, others: { ...draft.others, [tag]: words } });
      return (
        <Columns key={tag} least="12rem">
          <TextInput
            label={t`Whom one reaches, in ${name}`}
            optional
            maxLength={120}
            value={said.label}
            onChange={(label) => write({ ...said, label })}
          />
          <TextInput
            label={t`Hours, in ${name}`}
            optional
            maxLength={120}
            value={said.hours}
            onChange={(hours) => write({ ...said, hours })}
          />
        </Columns>
      );
    });
}
