import { lazy, type ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import type { PatientId } from '#access';
import { isId } from '#kernel';
import { CaseloadScreen } from '#registry/clinician';
import { NoSuchScreen } from './frame/no-such-screen.tsx';
import { useSession } from './session.ts';

/** What a first look at the caseload does not need comes when it is opened. */
const RecordScreen = lazy(async () => ({
  default: (await import('./record/record-screen.tsx')).RecordScreen,
}));
const RegisterScreen = lazy(async () => ({
  default: (await import('#profile/clinician')).RegisterScreen,
}));
const ImportScreen = lazy(async () => ({
  default: (await import('#profile/clinician')).ImportScreen,
}));
const WorklistScreen = lazy(async () => ({
  default: (await import('#worklist/clinician')).WorklistScreen,
}));
const SafetyScreen = lazy(async () => ({
  default: (await import('#safety/clinician')).SafetyScreen,
}));
const AccountScreen = lazy(async () => ({
  default: (await import('./account/account-screen.tsx')).AccountScreen,
}));
const AdminScreen = lazy(async () => ({
  default: (await import('./admin/admin-screen.tsx')).AdminScreen,
}));

/** Which address shows which screen, and to whom. */
export function Screens(): ReactNode {
  const { may } = useSession();
  return (
    <Switch>
      {may('patients:list') && (
        <Route path="/">
          <CaseloadScreen
            mayRegister={may('patients:register')}
            mayImport={may('patients:import')}
          />
        </Route>
      )}
      {may('patients:register') && <Route path="/register" component={RegisterScreen} />}
      {may('patients:import') && <Route path="/import" component={ImportScreen} />}
      {may('patients:read') && (
        <Route path="/patients/:patientId/:tab?">
          {({ patientId, tab }) =>
            isId(patientId) ? (
              <RecordScreen patientId={patientId as PatientId} tab={tab ?? 'summary'} />
            ) : (
              <NoSuchScreen />
            )
          }
        </Route>
      )}
      {may('worklist:read') && (
        <Route path="/worklist">
          <WorklistScreen mayAct={may('worklist:act')} />
        </Route>
      )}
      {may('safety:read') && (
        <Route path="/safety">
          <SafetyScreen mayAct={may('safety:act')} />
        </Route>
      )}
      {may('admin:system') && (
        <Route path="/admin/:page?">
          {({ page }) => <AdminScreen page={page ?? 'overview'} />}
        </Route>
      )}
      {may('admin:system') && !may('patients:list') && (
        <Route path="/">
          <AdminScreen page="overview" />
        </Route>
      )}
      <Route path="/account" component={AccountScreen} />
      <Route>
        <NoSuchScreen />
      </Route>
    </Switch>
  );
}
