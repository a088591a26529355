import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Disclosure, Row, Small, Tag } from '#design';
import { Said, useDates } from '#http/clinician';
import { recordPath } from '#profile/clinician';
import { Acknowledgements, teamWords, Unsigned } from '#reasoning/clinician';
import type { CardView } from '#worklist';
import { ActButtons } from './act-buttons.tsx';
import { ActForm, type ActKind } from './act-form.tsx';
import { Because } from './because.tsx';
import type { Done } from './worklist.tsx';
import { eventWords, isUrgent, placeOf } from './worklist-words.ts';

type WorkCardProps = {
  readonly card: CardView;
  readonly mayAct: boolean;
  readonly onDone: (done: Done) => void;
};

/** Who, why it is here, since when, whose it is, until when; and what to do with it. */
export function WorkCard({ card, mayAct, onDone }: WorkCardProps): ReactNode {
  const [kind, setKind] = useState<ActKind | null>(null);
  const dates = useDates();
  return (
    <article className="work-card">
      <Row spread>
        <p>
          <Link
            href={recordPath(card.patientId, card.findingId === null ? 'summary' : placeOf(card))}
          >
            <strong>{card.patientName}</strong>
          </Link>
          {card.birthDate !== null && (
            <span className="muted small">
              {' '}
              <Trans>Born {dates.day(card.birthDate)}</Trans>
            </span>
          )}{' '}
          · <Said text={card.title} />
        </p>
        <DueTag card={card} />
      </Row>
      <p>
        <Said text={card.why} />
      </p>
      <Since card={card} />
      <Acknowledgements all={card.acknowledgements} by={card.dueAt} />
      <Because card={card} />
      <LastEvents card={card} />
      {mayAct &&
        (kind === null ? (
          <ActButtons card={card} onAct={setKind} onDone={onDone} />
        ) : (
          <ActForm
            key={kind}
            card={card}
            kind={kind}
            onClose={() => setKind(null)}
            onDone={onDone}
          />
        ))}
    </article>
  );
}

type CardProps = { readonly card: CardView };

function DueTag({ card }: CardProps): ReactNode {
  const dates = useDates();
  const tone = isUrgent(card) ? 'danger' : 'warn';
  if (card.state === 'snoozed' && card.snoozedUntil !== null) {
    return (
      <Tag icon="clock">
        <Trans>put off until {dates.day(card.snoozedUntil)}</Trans>
      </Tag>
    );
  }
  if (card.dueAt === null) return null;
  return (
    <Tag tone={tone} icon="clock">
      {card.overdue ? (
        <Trans>Overdue: was due {dates.away(card.dueAt)}</Trans>
      ) : (
        <Trans>due {dates.away(card.dueAt)}</Trans>
      )}
    </Tag>
  );
}

function Since({ card }: CardProps): ReactNode {
  const dates = useDates();
  const { i18n } = useLingui();
  const owner = card.ownerName ?? i18n._(teamWords(card.ownerRole));
  return (
    <p>
      <Small>
        <Trans>
          Since {dates.away(card.raisedAt)} · for {owner}
        </Trans>
        {card.rule !== null && (
          <>
            {' '}
            ·{' '}
            <Link href={`/rules/${card.rule}`}>
              <Trans>rule {card.rule}</Trans>
            </Link>
          </>
        )}
      </Small>{' '}
      {card.because !== null && <Unsigned signed={card.because.signed} />}
    </p>
  );
}

/** What was last done about the person, so that nobody calls twice about the same thing. */
function LastEvents({ card }: CardProps): ReactNode {
  const { i18n } = useLingui();
  const dates = useDates();
  if (card.lastEvents.length === 0) return null;
  return (
    <Disclosure
      summary={
        <Small>
          <Trans>Last done about {card.patientName}</Trans>
        </Small>
      }
    >
      <ul>
        {card.lastEvents.map(({ kind, words, at, byName }) => (
          <li key={`${at} ${kind}`}>
            {i18n._(eventWords[kind])}
            {words !== null && (
              <>
                : <q dir="auto">{words}</q>
              </>
            )}{' '}
            <Small>
              {byName}, {dates.moment(at)}
            </Small>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
