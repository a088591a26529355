import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { RuleRates, RuleView } from '#administration';
import { Button, Card, Row, Small, Stack, Tag, Unseen } from '#design';
import { Said, useDates } from '#http/clinician';
import { RatesLine } from './rates-line.tsx';
import { RuleBody } from './rule-body.tsx';
import { RuleMode } from './rule-mode.tsx';
import { domainWords, modeWords, reviewWords } from './rule-words.ts';
import { Signing } from './signing.tsx';

export type RuleCardProps = {
  readonly rule: RuleView;
  readonly maySign: boolean;
  readonly maySetMode: boolean;
  readonly rates: RuleRates | null;
  /** Shown in full from the beginning: the page of one rule, and print. */
  readonly open?: boolean;
};

/** One rule: when it speaks, what it proposes, on which source; and whether someone here stands for it. */
export function RuleCard(props: RuleCardProps): ReactNode {
  const { rule, maySign, maySetMode, rates } = props;
  const [open, setOpen] = useState(props.open ?? false);
  return (
    <Card
      headingLevel={2}
      heading={
        <>
          {rule.id}: <Said text={rule.title} />
        </>
      }
      aside={<Standing rule={rule} />}
    >
      <Stack gap="small">
        <RatesLine rates={rates} />
        {open && <RuleBody rule={rule} />}
        <Row>
          <Button kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? <Trans>Fold the rule</Trans> : <Trans>Read the rule</Trans>}
            <Unseen>: {rule.id}</Unseen>
          </Button>
          {maySetMode && rule.mode.maySilence && <RuleMode rule={rule} />}
        </Row>
        {maySign && open && <Signing rule={rule} />}
        <SaidMode rule={rule} />
      </Stack>
    </Card>
  );
}

type OneRule = { readonly rule: RuleView };

/** Whether it speaks, and who stands for it. */
export function Standing({ rule }: OneRule): ReactNode {
  const { i18n } = useLingui();
  const dates = useDates();
  const { status, byName, at } = rule.review;
  const tone = status === 'signed' ? 'ok' : 'warn';
  return (
    <Row>
      <Tag>{i18n._(domainWords[rule.domain])}</Tag>
      {rule.mode.now === 'shadow' && (
        <Tag tone="soft" icon="eye-off">
          {i18n._(modeWords.shadow)}
        </Tag>
      )}
      <Tag tone={tone}>
        {i18n._(reviewWords[status])} {byName} {at !== null && dates.moment(at)}
      </Tag>
    </Row>
  );
}

function SaidMode({ rule }: OneRule): ReactNode {
  const dates = useDates();
  const { said, now } = rule.mode;
  if (said === null || now === 'live') return null;
  return (
    <Small>
      <Trans>
        In shadow since {dates.moment(said.at)}, {said.byName}:
      </Trans>{' '}
      <q>{said.reason}</q>
    </Small>
  );
}
