import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Columns, Select, TextInput } from '#design';
import { type LibraryRow, libraryTopics } from '#library';
import { useLanguageName } from './language-name.ts';
import { type LibraryFilter, languagesIn } from './library-filters.ts';
import { originWords, stateWords, tierWords, topicWords } from './library-words.ts';

type FilterBarProps = {
  readonly rows: readonly LibraryRow[];
  readonly filter: LibraryFilter;
  readonly onChange: (filter: LibraryFilter) => void;
};

const states = ['usable', 'needs-attestation', 'needs-wording', 'not-usable'] as const;
const origins = ['shipped', 'authored', 'imported'] as const;
const tiers = ['A', 'A*', 'B', 'C'] as const;

/** Finds by words, state, tier, topic and language; everything works together. */
export function FilterBar({ rows, filter, onChange }: FilterBarProps): ReactNode {
  const { t, i18n } = useLingui();
  const nameOf = useLanguageName();
  const all = t`all`;
  return (
    <search>
      <Columns least="11rem">
        <TextInput
          label={t`Find`}
          type="search"
          maxLength={60}
          value={filter.sought}
          onChange={(sought) => onChange({ ...filter, sought })}
        />
        <Select
          label={t`State`}
          unchosen={all}
          options={states.map((value) => ({ value, label: i18n._(stateWords[value]) }))}
          value={filter.state}
          onChange={(state) => onChange({ ...filter, state })}
        />
        <Select
          label={t`Tier of the licence`}
          unchosen={all}
          options={tiers.map((value) => ({ value, label: i18n._(tierWords[value]) }))}
          value={filter.tier}
          onChange={(tier) => onChange({ ...filter, tier })}
        />
        <Select
          label={t`About`}
          unchosen={all}
          options={libraryTopics.map((value) => ({ value, label: i18n._(topicWords[value]) }))}
          value={filter.topic}
          onChange={(topic) => onChange({ ...filter, topic })}
        />
        <Select
          label={t`Where it comes from`}
          unchosen={all}
          options={origins.map((value) => ({ value, label: i18n._(originWords[value]) }))}
          value={filter.origin}
          onChange={(origin) => onChange({ ...filter, origin })}
        />
        <Select
          label={t`May be asked in`}
          unchosen={t`any language`}
          options={languagesIn(rows).map((value) => ({ value, label: nameOf(value) }))}
          value={filter.language}
          onChange={(language) => onChange({ ...filter, language })}
        />
      </Columns>
    </search>
  );
}
