import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useDates } from '#http/clinician';
import type { LocalDate } from '#kernel';
import type { PlanItemBody } from '#plan';
import { AspectsWords } from './aspects-words.tsx';
import { DoseWords } from './dose-words.tsx';
import type { ItemField } from './merge-item.ts';
import type { Team } from './plan-screen.tsx';
import { disciplineWords, itemStateWords, kindWords } from './plan-words.ts';

type FieldWordsProps = {
  readonly field: ItemField;
  readonly item: PlanItemBody;
  readonly team: Team;
};

/** One field of an item in words, as the list of parts would show it. */
export function FieldWords({ field, item, team }: FieldWordsProps): ReactNode {
  const { i18n } = useLingui();
  const words: Readonly<Record<ItemField, () => ReactNode>> = {
    dose: () => <DoseWords item={item} />,
    aspects: () => <AspectsWords item={item} />,
    kind: () => i18n._(kindWords[item.kind]),
    discipline: () => i18n._(disciplineWords[item.discipline]),
    state: () => i18n._(itemStateWords[item.state]),
    ownerAccount: () => <OwnerName account={item.ownerAccount} team={team} />,
    startDay: () => <DayWords day={item.startDay} />,
    reviewDay: () => <DayWords day={item.reviewDay} />,
    title: () => item.title,
    why: () => item.why,
    aim: () => item.aim ?? <Trans>nothing</Trans>,
  };
  return words[field]();
}

type OwnerNameProps = { readonly account: PlanItemBody['ownerAccount']; readonly team: Team };

function OwnerName({ account, team }: OwnerNameProps): ReactNode {
  const owner = team.find(({ accountId }) => accountId === account);
  return owner?.name ?? <Trans>nobody</Trans>;
}

function DayWords({ day }: { readonly day: LocalDate | null }): ReactNode {
  const dates = useDates();
  return day === null ? <Trans>no day</Trans> : dates.day(day);
}
