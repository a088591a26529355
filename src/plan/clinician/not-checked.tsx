import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Disclosure, Small } from '#design';
import { GoButton, Said } from '#http/clinician';
import type { PlanView } from '#plan';
import { recordPath } from '#profile/clinician';

type NotCheckedProps = {
  readonly patientId: PatientId;
  readonly plan: PlanView;
  readonly mayEdit: boolean;
};

/** What nobody could judge yet, because something of the person is not known: said, and in nobody's way. */
export function NotChecked({ patientId, plan, mayEdit }: NotCheckedProps): ReactNode {
  const { notChecked } = plan;
  return (
    notChecked.length > 0 && (
      <Disclosure
        summary={
          <Plural
            value={notChecked.length}
            one="# thing could not be checked yet"
            other="# things could not be checked yet"
          />
        }
      >
        <ul>
          {notChecked.map(({ rule, title, missing }) => (
            <li key={rule}>
              <Said text={title} /> <Small>({rule})</Small>
              {missing.length > 0 && (
                <>
                  <br />
                  <Small>
                    <Trans>Not known:</Trans>{' '}
                    {missing.map(({ name, label }, index) => (
                      <span key={name}>
                        {index > 0 && ', '}
                        <Said text={label} />
                      </span>
                    ))}
                  </Small>
                </>
              )}
            </li>
          ))}
        </ul>
        {mayEdit && (
          <GoButton to={recordPath(patientId, 'summary')}>
            <Trans>Fill it in at what is known of the person</Trans>
          </GoButton>
        )}
      </Disclosure>
    )
  );
}
