import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type RuleView, readRulebook } from '#administration';
import { PageHeading, Stack, TextInput } from '#design';
import { type Reading, Shown, seenAs, useRead, useWords } from '#http/clinician';
import { RuleCard } from './rule-card.tsx';

type ScreenProps = { readonly maySign: boolean };

/** Every rule in words, to read and, for the clinical leads of the site, to sign. */
export function RulebookScreen(): ReactNode {
  const rulebook = useRead(readRulebook, {});
  const maySign = rulebook.state === 'ready' && rulebook.value.maySign;
  return <RulebookShown rules={seenAs(rulebook, (read) => read.rules)} maySign={maySign} />;
}

type RulebookProps = ScreenProps & { readonly rules: Reading<readonly RuleView[]> };

export function RulebookShown({ rules, maySign }: RulebookProps): ReactNode {
  const { t } = useLingui();
  return (
    <Stack>
      <PageHeading
        title={t`Rules`}
        lead={<Trans>What the product concludes from facts, in words, with its sources.</Trans>}
      >
        <Trans>Rules</Trans>
      </PageHeading>
      <Shown from={rules} waiting={t`Getting the rules…`}>
        {(all) => <RuleList all={all} maySign={maySign} />}
      </Shown>
    </Stack>
  );
}

type RuleListProps = ScreenProps & { readonly all: readonly RuleView[] };

function RuleList({ all, maySign }: RuleListProps): ReactNode {
  const words = useWords();
  const [sought, setSought] = useState('');
  const wanted = sought.trim().toLowerCase();
  const found = all.filter(
    ({ id, title }) =>
      id.toLowerCase().includes(wanted) || words(title).toLowerCase().includes(wanted),
  );
  const signed = all.filter(({ review }) => review.status === 'signed').length;
  return (
    <Stack>
      <p>
        <Trans>
          {signed} of {all.length} are signed by a clinician of this site.
        </Trans>
      </p>
      <TextInput
        label={<Trans>Find a rule</Trans>}
        type="search"
        value={sought}
        onChange={setSought}
      />
      <output className="live small muted">
        <Plural value={found.length} one="# rule" other="# rules" />
      </output>
      {found.map((rule) => (
        <RuleCard key={rule.id} rule={rule} maySign={maySign} />
      ))}
    </Stack>
  );
}
