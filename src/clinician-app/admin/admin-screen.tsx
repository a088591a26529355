import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import {
  ClinicScreen,
  DeadLettersScreen,
  ParametersScreen,
  SystemScreen,
} from '#administration/clinician';
import { PageHeading, Stack, SubTabs } from '#design';
import { RecordServerScreen } from '#exchange/clinician';
import { useGo } from '#http/clinician';
import { SafetySetupScreen } from '#safety/clinician';
import { NoSuchScreen } from '../frame/no-such-screen.tsx';
import { AccessMatrix } from './access-matrix.tsx';
import { People } from './people.tsx';

type AdminScreenProps = { readonly page: string };

/** What keeps the clinic safe to run, one page each. */
export function AdminScreen({ page }: AdminScreenProps): ReactNode {
  const { t } = useLingui();
  const { hrefOf, navigate } = useGo();
  const pages = [
    { name: 'overview', label: t`Safety`, content: <SafetySetupScreen /> },
    { name: 'clinic', label: t`Clinic`, content: <ClinicScreen /> },
    { name: 'other-records', label: t`Other records`, content: <RecordServerScreen /> },
    { name: 'parameters', label: t`Parameters`, content: <ParametersScreen /> },
    {
      name: 'system',
      label: t`Installation`,
      content: (
        <Stack>
          <SystemScreen />
          <DeadLettersScreen />
        </Stack>
      ),
    },
    { name: 'people', label: t`People`, content: <People /> },
    { name: 'access', label: t`Who may do what`, content: <AccessMatrix /> },
  ];
  const open = pages.find(({ name }) => name === page);
  if (open === undefined) return <NoSuchScreen />;
  return (
    <Stack>
      <PageHeading title={t`Admin`}>
        <Trans>Admin</Trans>
      </PageHeading>
      <SubTabs
        label={t`Admin`}
        navigate={navigate}
        places={[
          ...pages.map(({ name, label }) => ({
            href: hrefOf(name === 'overview' ? '/admin' : `/admin/${name}`),
            label,
            current: name === page,
          })),
          { href: hrefOf('/rules'), label: t`Rules` },
          { href: hrefOf('/questionnaires'), label: t`Questionnaires` },
          { href: hrefOf('/medicine-names'), label: t`Names of medicines` },
          { href: hrefOf('/free-places'), label: t`Free places` },
        ]}
      />
      {open.content}
    </Stack>
  );
}
