import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Notice, Row } from '#design';
import { GoButton, Said } from '#http/clinician';
import type { IntakeState } from '#intake';

/** An answer raised a safety alert just now: the person is there, so speak about it now. */
export function AlarmNotice({ state }: { readonly state: IntakeState }): ReactNode {
  return (
    <Notice
      tone="danger"
      live="alert"
      heading={<Trans>An answer raised a safety alert. Please speak about it now.</Trans>}
    >
      <ul className="plain">
        {state.crisisContacts.map((contact) => (
          <li key={contact.label.en}>
            <Said text={contact.label} />: <strong>{contact.phone ?? contact.textNumber}</strong>
          </li>
        ))}
      </ul>
      <Row>
        <GoButton to="/safety" kind="danger">
          <Trans>Open the alert</Trans>
        </GoButton>
      </Row>
    </Notice>
  );
}

/** A warning sign of the body was said to be there: somebody who examines people is needed. */
export function BodySignNotice(): ReactNode {
  return (
    <Notice
      tone="danger"
      live="alert"
      heading={<Trans>A warning sign of the body. Please call a clinician now.</Trans>}
    >
      <p>
        <Trans>
          It goes to the safety queue when you save this part. Activity and exercise wait until a
          clinician lifts the hold with a note.
        </Trans>
      </p>
    </Notice>
  );
}
