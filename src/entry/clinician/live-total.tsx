import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Notice } from '#design';
import type { Typed } from '#entry';
import { Said } from '#http/clinician';
import type { LocalDate, Text } from '#kernel';
import { alarmsIn, type Instrument, noScoreInWords, score, scoreInWords } from '#measures';
import { totalOf } from './total-of.ts';

type LiveTotalProps = {
  readonly definition: Instrument;
  readonly answers: Typed;
  /** Questions that have neither an answer nor were left out. */
  readonly open: number;
};

/** What the form comes to, as it is typed; an answer that alarms is said before any total. */
export function LiveTotal({ definition, answers, open }: LiveTotalProps): ReactNode {
  const alarming = alarmsIn(definition, answers).length > 0;
  const given = definition.items.filter(({ id }) => answers[id] !== undefined).length;
  const of = given + open;
  return (
    <>
      {alarming && (
        <Notice
          tone="danger"
          live="alert"
          heading={<Trans>An answer on this form calls for a person now</Trans>}
        >
          <p>
            <Trans>
              Do not finish the pile first. Save this form with Enter. The alert and what to do now
              then stand here.
            </Trans>
          </p>
        </Notice>
      )}
      <output>
        {open > 0 ? (
          <Trans>
            {given} of {of} answered
          </Trans>
        ) : isWorkedOutLater(definition) ? (
          <Trans>The score is worked out when you save the form.</Trans>
        ) : (
          <strong>
            <Said text={totalInWords(definition, answers)} />
          </strong>
        )}
      </output>
    </>
  );
}

/** An imported form may count by an expression that only the server runs. */
function isWorkedOutLater({ scores, main }: Instrument): boolean {
  const formula = scores[main.score];
  return formula !== undefined && 'notKnown' in formula;
}

/** The band and value of this form alone; the day plays no part in them. */
function totalInWords(definition: Instrument, answers: Typed): Text {
  const value = totalOf(definition, answers);
  const day = '2000-01-01' as LocalDate;
  const said = value === null ? null : scoreInWords(definition, [{ day, value }]);
  return (said ?? noScoreInWords(definition, score(definition, answers))).line;
}
