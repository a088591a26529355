import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { readRulebook, readRuleRates } from '#administration';
import { EmptyState, PageHeading, Stack, SubTabs } from '#design';
import { Shown, useGo, useRead } from '#http/clinician';
import { ParametersScreen } from './parameters-screen.tsx';
import { RatesScreen } from './rates-screen.tsx';
import { RuleCard } from './rule-card.tsx';
import { RulebookPrintScreen } from './rulebook-print.tsx';
import { RulebookScreen } from './rulebook-screen.tsx';

const pages = ['all', 'rates', 'numbers', 'print'] as const;
type Page = (typeof pages)[number];

type RulesScreenProps = {
  /** A page of the rulebook, or the id of one rule. */
  readonly page: string;
};

/** What the product concludes from facts: the rules, what came of them, and the numbers they read. */
export function RulesScreen({ page }: RulesScreenProps): ReactNode {
  const { t } = useLingui();
  const { hrefOf, navigate } = useGo();
  const labels: Readonly<Record<Page, string>> = {
    all: t`All rules`,
    rates: t`What came of them`,
    numbers: t`Numbers`,
    print: t`For paper`,
  };
  const open = pages.find((name) => name === page) ?? null;
  return (
    <Stack>
      <PageHeading
        title={t`Rules`}
        lead={<Trans>What the product concludes from facts, in words, with its sources.</Trans>}
      >
        <Trans>Rules</Trans>
      </PageHeading>
      <SubTabs
        label={t`Rules`}
        navigate={navigate}
        places={pages.map((name) => ({
          href: hrefOf(name === 'all' ? '/rules' : `/rules/${name}`),
          label: labels[name],
          current: name === open,
        }))}
      />
      {open === null ? <OneRule id={page} /> : <PageOf name={open} />}
    </Stack>
  );
}

function PageOf({ name }: { readonly name: Page }): ReactNode {
  switch (name) {
    case 'all':
      return <RulebookScreen />;
    case 'rates':
      return <RatesScreen />;
    case 'numbers':
      return <ParametersScreen />;
    case 'print':
      return <RulebookPrintScreen />;
  }
}

/** One rule under an address of its own. */
function OneRule({ id }: { readonly id: string }): ReactNode {
  const rulebook = useRead(readRulebook, {});
  const rates = useRead(readRuleRates, { query: {} });
  return (
    <Shown from={rulebook} waiting={<Trans>Getting the rules…</Trans>}>
      {(read) => {
        const rule = read.rules.find((one) => one.id === id);
        if (rule === undefined) {
          return (
            <EmptyState icon="circle-help" heading={<Trans>There is no rule {id}</Trans>}>
              <Trans>It may have been taken out of the rulebook.</Trans>
            </EmptyState>
          );
        }
        return (
          <RuleCard
            open
            rule={rule}
            maySign={read.maySign}
            maySetMode={read.maySetMode}
            rates={
              rates.state === 'ready'
                ? (rates.value.rates.find((one) => one.rule === id) ?? null)
                : null
            }
          />
        );
      }}
    </Shown>
  );
}
