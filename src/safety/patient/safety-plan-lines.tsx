import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LinkButton } from '#design';

type Line = { readonly lineId: string; readonly words: string; readonly phone: string | null };
type PlanLinesProps = { readonly lines: readonly Line[]; readonly asks: string };

/** The person's own lines of a step, each with its number to call; without any, what one may write here. */
export function PlanLines({ lines, asks }: PlanLinesProps): ReactNode {
  if (lines.length === 0) return <p className="muted flush">{asks}</p>;
  return (
    <ul className="plain stack" data-gap="small">
      {lines.map(({ lineId, words, phone }) => (
        <li key={lineId} className="stack" data-gap="small">
          <span className="big" dir="auto">
            {words}
          </span>
          {phone !== null && <CallNumber phone={phone} whom={words} />}
        </li>
      ))}
    </ul>
  );
}

const dialled = (number: string): string => number.replaceAll(/[^+\d*#]/g, '');

function CallNumber({ phone, whom }: { readonly phone: string; readonly whom: string }): ReactNode {
  return (
    <>
      <LinkButton kind="ghost" full icon="phone" href={`tel:${dialled(phone)}`}>
        <Trans>
          Call <bdi>{phone}</bdi>
          <span className="unseen">: {whom}</span>
        </Trans>
      </LinkButton>
      <span className="print-only">{phone}</span>
    </>
  );
}
