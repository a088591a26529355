import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type Permission, permissions, permissionsOf, staffRoles } from '#access';
import { Card, type Column, DataTable, Icon, Unseen } from '#design';
import { roleWords } from '#http/clinician';

/** Made from the policy the server enforces: one line per permission, one column per role. */
export function AccessMatrix(): ReactNode {
  return (
    <Card heading={<Trans>Who may do what</Trans>}>
      <p>
        <Trans>
          This table is the policy itself, not a description of it. Whose record may be reached is
          checked besides.
        </Trans>
      </p>
      <DataTable
        caption={<Trans>Permissions by role</Trans>}
        captionUnseen
        columns={columns}
        rows={permissions}
        rowKey={(permission) => permission}
      />
    </Card>
  );
}

const holders = [...staffRoles, 'patient', 'family', 'intake'] as const;
type Holder = (typeof holders)[number];

const columns: readonly Column<Permission>[] = [
  {
    id: 'permission',
    header: <Trans>Permission</Trans>,
    namesRow: true,
    cell: (permission) => <code>{permission}</code>,
  },
  ...holders.map((holder) => ({
    id: holder,
    header: <HolderWords holder={holder} />,
    cell: (permission: Permission) => <Mark held={permissionsOf(holder).includes(permission)} />,
  })),
];

function HolderWords({ holder }: { readonly holder: Holder }): ReactNode {
  const { t, i18n } = useLingui();
  if (holder === 'patient') return t`Patient`;
  if (holder === 'family') return t`Family`;
  if (holder === 'intake') return t`Intake link`;
  return i18n._(roleWords[holder]);
}

function Mark({ held }: { readonly held: boolean }): ReactNode {
  return held ? (
    <>
      <Icon name="check" />
      <Unseen>
        <Trans>yes</Trans>
      </Unseen>
    </>
  ) : (
    <span className="muted">
      <span aria-hidden="true">·</span>
      <Unseen>
        <Trans>no</Trans>
      </Unseen>
    </span>
  );
}
