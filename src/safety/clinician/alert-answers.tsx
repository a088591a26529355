import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Icon, Row, Small, Tag } from '#design';
import { Said, useDates } from '#http/clinician';
import { LanguageWord } from '#profile/clinician';
import type { AlertView } from '#safety';

type ReachProps = {
  readonly alert: Pick<AlertView, 'phone' | 'language' | 'interpreterNeeded'>;
};

/** How to reach the person now, and in which language. */
export function Reach({ alert }: ReachProps): ReactNode {
  const { phone } = alert;
  return (
    <Row>
      {phone === null ? (
        <Tag tone="warn" icon="phone">
          <Trans>No phone number is known</Trans>
        </Tag>
      ) : (
        <a href={`tel:${phone.replaceAll(/[^+0-9]/g, '')}`}>
          <Icon name="phone" /> <bdi>{phone}</bdi>
        </a>
      )}
      <Tag icon="languages">
        <LanguageWord tag={alert.language} />
      </Tag>
      {alert.interpreterNeeded && (
        <Tag tone="warn" icon="languages">
          <Trans>Interpreter needed</Trans>
        </Tag>
      )}
    </Row>
  );
}

/** What the person said that raised it. */
export function Answers({ answers }: { readonly answers: AlertView['answers'] }): ReactNode {
  const dates = useDates();
  return (
    <dl className="plain">
      {answers.map((one) => (
        <div key={`${one.asked.en} ${one.at}`}>
          <dt>
            <Said text={one.asked} />
          </dt>
          <dd>
            <strong>
              <Said text={one.answer} />
            </strong>{' '}
            <Small>
              {dates.moment(one.at)}
              {one.mode !== null && (
                <>
                  {' · '}
                  <Mode mode={one.mode} />
                </>
              )}
            </Small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Mode({ mode }: { readonly mode: string }): ReactNode {
  switch (mode) {
    case 'self':
      return <Trans>answered by the person</Trans>;
    case 'assisted':
      return <Trans>answered with help in the clinic</Trans>;
    case 'telephone':
      return <Trans>answered by telephone</Trans>;
    case 'kiosk':
      return <Trans>answered in the waiting room</Trans>;
    case 'paper':
      return <Trans>answered on paper</Trans>;
    case 'record':
      return <Trans>from another record, confirmed by the person</Trans>;
    default:
      return mode;
  }
}
