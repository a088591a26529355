import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type RuleRates, type RuleView, readRulebook, readRuleRates } from '#administration';
import { Button, EmptyState, Row, Select, Stack, TextInput } from '#design';
import type { OutputOf } from '#http';
import { type Reading, Shown, useRead, useWords } from '#http/clinician';
import { domains } from '#reasoning';
import { NewRulesCard } from './new-rules-card.tsx';
import { RuleCard } from './rule-card.tsx';
import { everyRule, type RuleQuestion, rulesWanted } from './rule-filters.ts';
import { domainWords, modeWords, reviewWords } from './rule-words.ts';

export type RulebookRead = OutputOf<typeof readRulebook>;

/** Every rule in words, to read; for the clinical leads of the site to sign; for administrators to let speak. */
export function RulebookScreen(): ReactNode {
  const rulebook = useRead(readRulebook, {});
  const rates = useRead(readRuleRates, { query: {} });
  return (
    <RulebookShown rulebook={rulebook} rates={rates.state === 'ready' ? rates.value.rates : []} />
  );
}

type RulebookProps = {
  readonly rulebook: Reading<RulebookRead>;
  readonly rates: readonly RuleRates[];
};

export function RulebookShown({ rulebook, rates }: RulebookProps): ReactNode {
  const { t } = useLingui();
  return (
    <Shown from={rulebook} waiting={t`Getting the rules…`}>
      {(read) => <RuleList read={read} rates={rates} />}
    </Shown>
  );
}

type RuleListProps = { readonly read: RulebookRead; readonly rates: readonly RuleRates[] };

/** As many as one looks through at once; the filters find the others. */
const pageSize = 30;

function RuleList({ read, rates }: RuleListProps): ReactNode {
  const words = useWords();
  const [question, setQuestion] = useState(everyRule);
  const [most, setMost] = useState(pageSize);
  const found = rulesWanted(read.rules, question, words);
  const ratesOf = (rule: RuleView) => rates.find((one) => one.rule === rule.id) ?? null;
  return (
    <Stack>
      <Counts rules={read.rules} />
      <NewRulesCard begin={read.newRulesBegin} mayChange={read.maySetMode} />
      <Filters
        question={question}
        onAsk={(asked) => {
          setQuestion(asked);
          setMost(pageSize);
        }}
      />
      <output className="live small muted">
        <Plural value={found.length} one="# rule" other="# rules" />
      </output>
      {found.length === 0 && (
        <EmptyState icon="circle-help" heading={<Trans>No rule fits</Trans>}>
          <Trans>Search by its words, its name, a number it reads or a source.</Trans>
        </EmptyState>
      )}
      {found.slice(0, most).map((rule) => (
        <RuleCard
          key={rule.id}
          rule={rule}
          maySign={read.maySign}
          maySetMode={read.maySetMode}
          rates={ratesOf(rule)}
        />
      ))}
      {found.length > most && (
        <Button kind="ghost" onClick={() => setMost(most + pageSize)}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Stack>
  );
}

function Counts({ rules }: { readonly rules: readonly RuleView[] }): ReactNode {
  const signed = rules.filter(({ review }) => review.status === 'signed').length;
  const lapsed = rules.filter(({ review }) => review.status === 'signed-in-another-wording').length;
  const silent = rules.filter(({ mode }) => mode.now === 'shadow').length;
  return (
    <p>
      <Trans>
        {signed} of {rules.length} are signed by a clinician of this site.
      </Trans>{' '}
      {lapsed > 0 && (
        <Plural
          value={lapsed}
          one="# signature lapsed, because the rule has another wording now."
          other="# signatures lapsed, because the rules have another wording now."
        />
      )}{' '}
      {silent > 0 && <Plural value={silent} one="# is in shadow." other="# are in shadow." />}
    </p>
  );
}

type FiltersProps = {
  readonly question: RuleQuestion;
  readonly onAsk: (question: RuleQuestion) => void;
};

function Filters({ question, onAsk }: FiltersProps): ReactNode {
  const { t, i18n } = useLingui();
  const reviews = ['signed', 'not-reviewed', 'signed-in-another-wording'] as const;
  const modes = ['live', 'shadow'] as const;
  return (
    <search>
      <Row>
        <TextInput
          label={<Trans>Find a rule</Trans>}
          type="search"
          value={question.sought}
          onChange={(sought) => onAsk({ ...question, sought })}
        />
        <Select
          label={t`About`}
          unchosen={t`everything`}
          options={domains.map((value) => ({ value, label: i18n._(domainWords[value]) }))}
          value={question.domain}
          onChange={(domain) => onAsk({ ...question, domain })}
        />
        <Select
          label={t`Signature`}
          unchosen={t`any`}
          options={reviews.map((value) => ({ value, label: i18n._(reviewWords[value]) }))}
          value={question.review}
          onChange={(review) => onAsk({ ...question, review })}
        />
        <Select
          label={t`Does it speak`}
          unchosen={t`either`}
          options={modes.map((value) => ({ value, label: i18n._(modeWords[value]) }))}
          value={question.mode}
          onChange={(mode) => onAsk({ ...question, mode })}
        />
      </Row>
    </search>
  );
}
