import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Notice, Small } from '#design';
import { Said } from '#http/clinician';
import { type ListedMedicine, type MedicineBody, newlyFiring } from '#medication';
import { severityWords } from '#reasoning/clinician';
import { type CheckedHere, withDraft } from './check-here.ts';
import { MmeChange } from './load-panel.tsx';

type LiveProps = {
  readonly here: CheckedHere;
  readonly body: MedicineBody;
  readonly from: ListedMedicine | null;
  readonly dose: boolean;
};

/** What the medicine, as it stands in the form now, would bring. Nothing has been saved yet. */
export function LiveFindings({ here, body, from, dose }: LiveProps): ReactNode {
  const { i18n } = useLingui();
  if (body.name === '') return <output className="live" />;
  const { load, checked } = withDraft(here, body, { from, dose });
  const found = newlyFiring(here.checked, checked).filter(({ severity }) => severity !== 'info');
  const urgent = found.some(({ severity }) => severity === 'critical');
  return (
    <output className="live">
      <MmeChange before={here.load} after={load} />
      {found.length === 0 ? (
        <p className="small muted">
          <Trans>As written, no rule speaks that did not speak before.</Trans>
        </p>
      ) : (
        <Notice
          tone={urgent ? 'danger' : 'warn'}
          headingLevel={3}
          heading={
            <Plural
              value={found.length}
              one="As written, one rule speaks that did not before"
              other="As written, # rules speak that did not before"
            />
          }
        >
          <ul>
            {found.map(({ rule, message, title, severity }) => (
              <li key={rule.id}>
                <strong>
                  <Said text={title} />
                </strong>{' '}
                <Said text={message} />{' '}
                <Small>
                  {rule.id}, {i18n._(severityWords[severity])}
                </Small>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </output>
  );
}
