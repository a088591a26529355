import { lazy, type ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import type { PatientId, Permission } from '#access';
import { type Id, isId } from '#kernel';
import { CaseloadScreen } from '#registry/clinician';
import { NoSuchScreen } from './frame/no-such-screen.tsx';
import { OwnScreen } from './frame/own-screen.tsx';
import { type Session, useSession } from './session.ts';

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
const RulesScreen = lazy(async () => ({
  default: (await import('#administration/clinician')).RulesScreen,
}));
const LibraryScreen = lazy(async () => ({
  default: (await import('#library/clinician')).LibraryScreen,
}));
const RegisterPageScreen = lazy(async () => ({
  default: (await import('#library/clinician')).RegisterScreen,
}));
const QuestionnaireEditorScreen = lazy(async () => ({
  default: (await import('#library/clinician')).EditorScreen,
}));
const MedicineNamesScreen = lazy(async () => ({
  default: (await import('#medication/clinician')).MedicineNamesScreen,
}));
const FreePlacesScreen = lazy(async () => ({
  default: (await import('#stepping/clinician')).FreePlacesScreen,
}));
const SchedulesScreen = lazy(async () => ({
  default: (await import('#assignment/clinician')).SchedulesScreen,
}));
const AssignManyScreen = lazy(async () => ({
  default: (await import('./assign-many-screen.tsx')).AssignManyScreen,
}));
const ImportFormScreen = lazy(async () => ({
  default: (await import('#exchange/clinician')).ImportFormScreen,
}));
const PaperScreen = lazy(async () => ({
  default: (await import('#entry/clinician')).PaperScreen,
}));
const OldScoresScreen = lazy(async () => ({
  default: (await import('#entry/clinician')).OldScoresScreen,
}));
const AccountScreen = lazy(async () => ({
  default: (await import('./account/account-screen.tsx')).AccountScreen,
}));
const AdminScreen = lazy(async () => ({
  default: (await import('./admin/admin-screen.tsx')).AdminScreen,
}));

const StudiesScreen = lazy(async () => ({
  default: (await import('#research/clinician')).StudiesScreen,
}));
const StudyPlace = lazy(async () => ({ default: (await import('./study-place.tsx')).StudyPlace }));

type Params = Readonly<Record<string, string | undefined>>;
type Place = {
  readonly path: string;
  readonly need: Permission;
  readonly show: (params: Params, may: Session['may']) => ReactNode;
};

/** Which address shows which screen, and what one must be allowed for it. The first that fits counts. */
const places: readonly Place[] = [
  {
    path: '/',
    need: 'patients:list',
    show: (_, may) => (
      <CaseloadScreen mayRegister={may('patients:register')} mayImport={may('patients:import')} />
    ),
  },
  { path: '/', need: 'admin:system', show: () => <AdminScreen page="overview" /> },
  { path: '/register', need: 'patients:register', show: () => <RegisterScreen /> },
  { path: '/import', need: 'patients:import', show: () => <ImportScreen /> },
  {
    path: '/patients/:patientId/:tab?',
    need: 'patients:read',
    show: ({ patientId = '', tab }) =>
      isId(patientId) ? (
        <RecordScreen patientId={patientId as PatientId} tab={tab ?? 'summary'} />
      ) : (
        <NoSuchScreen />
      ),
  },
  {
    path: '/patients/:patientId/why/:findingId',
    need: 'findings:read',
    show: ({ patientId = '', findingId = '' }) =>
      isId(patientId) && isId(findingId) ? (
        <RecordScreen
          patientId={patientId as PatientId}
          tab="decisions"
          findingId={findingId as Id<'FindingId'>}
        />
      ) : (
        <NoSuchScreen />
      ),
  },
  { path: '/entry', need: 'measures:enter', show: (_, may) => <PaperPlace may={may} /> },
  { path: '/entry/old-scores', need: 'measures:import', show: () => <OldScoresScreen /> },
  {
    path: '/worklist',
    need: 'worklist:read',
    show: (_, may) => <WorklistScreen mayAct={may('worklist:act')} />,
  },
  {
    path: '/safety',
    need: 'safety:read',
    show: (_, may) => <SafetyScreen mayAct={may('safety:act')} />,
  },
  {
    path: '/rules/:page?',
    need: 'rules:read',
    show: ({ page }) => <RulesScreen page={page ?? 'all'} />,
  },
  {
    path: '/questionnaires',
    need: 'library:read',
    show: (_, may) => <LibraryScreen mayEdit={may('library:edit')} />,
  },
  { path: '/questionnaires/import', need: 'library:edit', show: () => <ImportFormScreen /> },
  {
    path: '/questionnaires/:questionnaire/edit',
    need: 'library:edit',
    show: ({ questionnaire = '' }) => <QuestionnaireEditorScreen questionnaire={questionnaire} />,
  },
  {
    path: '/questionnaires/:instrument',
    need: 'library:read',
    show: ({ instrument = '' }, may) => (
      <RegisterPageScreen instrument={instrument} mayEdit={may('library:edit')} />
    ),
  },
  {
    path: '/medicine-names',
    need: 'medicine-names:read',
    show: (_, may) => <MedicineNamesScreen mayEdit={may('medicine-names:edit')} />,
  },
  {
    path: '/free-places',
    need: 'free-places:read',
    show: (_, may) => <FreePlacesScreen mayEdit={may('free-places:edit')} />,
  },
  {
    path: '/schedules',
    need: 'measures:assign',
    show: (_, may) => <SchedulesScreen mayExport={may('reminders:export')} />,
  },
  {
    path: '/studies',
    need: 'studies:read',
    show: (_, may) => <StudiesScreen mayEdit={may('studies:edit')} />,
  },
  {
    path: '/studies/:studyId',
    need: 'studies:read',
    show: ({ studyId = '' }, may) =>
      isId(studyId) ? (
        <StudyPlace studyId={studyId as Id<'StudyId'>} may={may} />
      ) : (
        <NoSuchScreen />
      ),
  },
  { path: '/schedules/assign', need: 'measures:assign', show: () => <AssignManyScreen /> },
  {
    path: '/admin/:page?',
    need: 'admin:system',
    show: ({ page }) => <AdminScreen page={page ?? 'overview'} />,
  },
  // Every role has a start page; the ones above count first.
  { path: '/', need: 'studies:export', show: () => <StudiesScreen mayEdit /> },
  { path: '/', need: 'account:own', show: () => <OwnScreen /> },
  { path: '/account', need: 'account:own', show: () => <AccountScreen /> },
];

/** A pile that was begun belongs to whoever began it, not to the next one at this window. */
function PaperPlace({ may }: { readonly may: Session['may'] }): ReactNode {
  return (
    <PaperScreen
      keptFor={useSession().account.email}
      mayImport={may('measures:import')}
      mayActOnAlerts={may('safety:act')}
    />
  );
}

/** The addresses that lead somewhere for whoever may do this. */
export const addressesFor = (may: Session['may']): readonly string[] =>
  placesFor(may).map(({ path }) => path);

const placesFor = (may: Session['may']): readonly Place[] => places.filter(({ need }) => may(need));

export function Screens(): ReactNode {
  const { may } = useSession();
  return (
    <Switch>
      {placesFor(may).map(({ path, need, show }) => (
        <Route key={`${path} ${need}`} path={path}>
          {(params: Params) => show(params, may)}
        </Route>
      ))}
      <Route>
        <NoSuchScreen />
      </Route>
    </Switch>
  );
}
