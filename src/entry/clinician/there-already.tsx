import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, Notice, Row } from '#design';
import type { CheckedForm, Typed } from '#entry';
import { alarmsIn, type Instrument } from '#measures';
import { totalOf } from './total-of.ts';

type ThereAlreadyProps = {
  readonly sameDay: CheckedForm['sameDay'];
  readonly definition: Instrument;
  /** What is typed of the form so far. */
  readonly answers: Typed;
  readonly onGoOn: () => void;
  readonly onLeave: () => void;
  /** Leaves a form that alarms unsaved: it goes to the server, which hears it and refuses it. */
  readonly onLeaveHeard: () => void;
};

const place = 'entry-there';

/** Leads to the question, and to none of its answers: a hasty second Enter chooses nothing. */
export const focusThereAlready = (): void => document.getElementById(place)?.focus();

/** The record has this questionnaire of this day: typed in twice, or really filled in twice? */
export function ThereAlready(props: ThereAlreadyProps): ReactNode {
  const { sameDay, definition, answers, onGoOn, onLeave, onLeaveHeard } = props;
  const { name } = definition;
  const alarming = alarmsIn(definition, answers).length > 0;
  const there = sameDay.map(({ value }) => value ?? '–').join(', ');
  const here = totalOf(definition, answers) ?? '–';
  return (
    <section id={place} tabIndex={-1}>
      <Notice
        tone={alarming ? 'danger' : 'warn'}
        live="status"
        heading={<Trans>The record has {name} of this day already</Trans>}
      >
        <p>
          <Trans>
            Score in the record: {there}. Score of this form: {here}.
          </Trans>
        </p>
        <p>
          {alarming ? (
            <Trans>
              This form is not saved yet, and nobody has been told of the answer that calls for a
              person. Enter does not decide this: choose one.
            </Trans>
          ) : (
            <Trans>Was this form typed in before? Enter does not decide this: choose one.</Trans>
          )}
        </p>
        <Row>
          <Button kind={alarming ? 'primary' : 'ghost'} onClick={onGoOn}>
            <Trans>No, type it in as well</Trans>
          </Button>
          {alarming ? (
            <Button kind="ghost" onClick={onLeaveHeard}>
              <Trans>Leave it unsaved, and tell the team of the answer</Trans>
            </Button>
          ) : (
            <Button kind="ghost" onClick={onLeave}>
              <Trans>Yes, leave it out and go on</Trans>
            </Button>
          )}
        </Row>
      </Notice>
    </section>
  );
}
