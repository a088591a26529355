import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, Stack } from '#design';
import { Said } from '#http/clinician';
import type { RegisterPage } from '#library';
import { useLanguageName } from './language-name.ts';
import { tierWords } from './library-words.ts';

/** What the licence says, what is still to be checked, whose line must be shown, and the sources. */
export function LicenceCard({ page }: { readonly page: RegisterPage }): ReactNode {
  const { i18n } = useLingui();
  const { licence, row, sources } = page;
  return (
    <Card heading={<Trans>Licence and sources</Trans>}>
      <Stack>
        <dl className="facts">
          <dt>
            <Trans>Tier</Trans>
          </dt>
          <dd>{i18n._(tierWords[row.tier])}</dd>
          <dt>
            <Trans>Licence</Trans>
          </dt>
          <dd lang="en">{licence.says}</dd>
          {licence.attestation !== null && (
            <>
              <dt>
                <Trans>To be attested</Trans>
              </dt>
              <dd>
                <Said text={licence.attestation} />
              </dd>
            </>
          )}
          {licence.toVerify !== null && (
            <>
              <dt>
                <Trans>Still to verify</Trans>
              </dt>
              <dd lang="en">{licence.toVerify}</dd>
            </>
          )}
          <Drafts languages={licence.drafts} />
          {licence.credit !== null && (
            <>
              <dt>
                <Trans>Line shown with it</Trans>
              </dt>
              <dd lang="en">{licence.credit}</dd>
            </>
          )}
        </dl>
        <ul>
          {sources.map((source) => (
            <li key={source.key} lang="en">
              {source.reference}
            </li>
          ))}
        </ul>
        <p className="small muted">
          <Trans>This is no legal advice. Ask the owner of the questionnaire when in doubt.</Trans>
        </p>
      </Stack>
    </Card>
  );
}

/** Languages in which the words are ours and nobody has read them yet. */
function Drafts({ languages }: { readonly languages: readonly string[] }): ReactNode {
  const nameOf = useLanguageName();
  if (languages.length === 0) return null;
  const drafts = languages.map(nameOf).join(', ');
  return (
    <>
      <dt>
        <Trans>Draft translation of ours</Trans>
      </dt>
      <dd>
        <Trans>
          {drafts}. Asked once somebody attests that a native reader and a clinician have read it.
        </Trans>
      </dd>
    </>
  );
}
