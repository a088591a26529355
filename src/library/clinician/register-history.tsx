import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, Small } from '#design';
import { useDates } from '#http/clinician';
import type { RegisterPage, WordingView } from '#library';
import { Attested } from './attested.tsx';
import { useLanguageName } from './language-name.ts';

type RegisterHistoryProps = { readonly page: RegisterPage; readonly mayEdit: boolean };

/** Who attested, worded and published what, and when. Nothing of it is ever deleted. */
export function RegisterHistory({ page, mayEdit }: RegisterHistoryProps): ReactNode {
  const { attestations, wordings, versions } = page;
  const empty = attestations.length + wordings.length + versions.length === 0;
  return (
    <Card heading={<Trans>History at this clinic</Trans>}>
      {empty && (
        <p className="muted">
          <Trans>Nobody has attested or worded anything yet.</Trans>
        </p>
      )}
      <ul className="plain work-cards">
        {attestations.map((attestation) => (
          <li key={attestation.attestationId}>
            <Attested page={page} attestation={attestation} mayEdit={mayEdit} />
          </li>
        ))}
        {wordings.map((wording) => (
          <li key={`${wording.language} ${wording.version}`}>
            <Worded {...wording} />
          </li>
        ))}
        {versions.map((version) => (
          <li key={version.version}>
            <PublishedVersion {...version} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Worded({ language, version, words, byName, at }: WordingView): ReactNode {
  const dates = useDates();
  const name = useLanguageName()(language);
  return (
    <>
      <strong>
        {words === null ? (
          <Trans>Wording taken back, {name}</Trans>
        ) : (
          <Trans>
            Wording {version}, {name}
          </Trans>
        )}
      </strong>
      <br />
      <Small>
        <Trans>
          {byName}, {dates.moment(at)}
        </Trans>
      </Small>
    </>
  );
}

type Published = RegisterPage['versions'][number];

function PublishedVersion({ version, byName, at }: Published): ReactNode {
  const dates = useDates();
  return (
    <>
      <strong>
        <Trans>Version {version} published</Trans>
      </strong>
      <br />
      <Small>
        <Trans>
          {byName}, {dates.moment(at)}
        </Trans>
      </Small>
    </>
  );
}
