import { lazy, type ReactNode } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import type { AccountId } from '#access';
import type { Person } from '#accounts/patient';
import { useSafetyPlanKept } from '#safety/patient';
import { TabFrame } from './frame.tsx';
import { TodayPage } from './today-page.tsx';

const CheckInPage = lazy(async () => ({
  default: (await import('./check-in-page.tsx')).CheckInPage,
}));
const SafetyPlan = lazy(async () => ({
  default: (await import('./safety-plan-page.tsx')).SafetyPlan,
}));
const FlarePage = lazy(async () => ({ default: (await import('./flare-page.tsx')).FlarePage }));
const MedicinesPage = lazy(async () => ({
  default: (await import('./medicines-page.tsx')).MedicinesPage,
}));
const PlanPage = lazy(async () => ({ default: (await import('./plan-page.tsx')).PlanPage }));
const ToolsPage = lazy(async () => ({ default: (await import('./tools-page.tsx')).ToolsPage }));
const PatternsPage = lazy(async () => ({
  default: (await import('./patterns-page.tsx')).PatternsPage,
}));
const TeamPage = lazy(async () => ({ default: (await import('./team-page.tsx')).TeamPage }));
const PreviewPage = lazy(async () => ({ default: (await import('./team-page.tsx')).PreviewPage }));
const WhoLookedPage = lazy(async () => ({
  default: (await import('./who-looked-page.tsx')).WhoLookedPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import('./settings-page.tsx')).SettingsPage,
}));
const UnsentPage = lazy(async () => ({ default: (await import('./unsent-page.tsx')).UnsentPage }));
const InvitationPage = lazy(async () => ({
  default: (await import('./invitation-page.tsx')).InvitationPage,
}));

const QuestionsPage = lazy(async () => ({
  default: (await import('./questions-pages.tsx')).QuestionsPage,
}));
const AnsweringPage = lazy(async () => ({
  default: (await import('./questions-pages.tsx')).AnsweringPage,
}));
const StudiesPage = lazy(async () => ({
  default: (await import('./studies-page.tsx')).StudiesPage,
}));
const StudyPage = lazy(async () => ({ default: (await import('./studies-page.tsx')).StudyPage }));

export type PatientPagesProps = {
  readonly person: Person;
  readonly again: () => void;
  readonly signOut: () => Promise<void>;
};

/** All pages of a signed-in patient. Today comes with the app; the others are fetched (and kept) apart. */
export function PatientPages({ person, again, signOut }: PatientPagesProps): ReactNode {
  // On the phone before anybody needs it: the page itself may be opened first without a network.
  useSafetyPlanKept();
  return (
    <Switch>
      <Route path="/app/check-in">
        <CheckInPage kind="today" />
      </Route>
      <Route path="/app/check-in/yesterday">
        <CheckInPage kind="yesterday" />
      </Route>
      <Route path="/app/check-in/another">
        <CheckInPage kind="another" />
      </Route>
      <Route path="/app/questions">
        <QuestionsPage />
      </Route>
      <Route path="/app/questions/:occurrenceId">
        {({ occurrenceId }) => <AnsweringPage key={occurrenceId} occurrenceId={occurrenceId} />}
      </Route>
      <Route path="/app/studies">
        <StudiesPage />
      </Route>
      <Route path="/app/studies/:studyId">
        {({ studyId }) => <StudyPage key={studyId} studyId={studyId} />}
      </Route>
      <Route path="/app/flare">
        <FlarePage />
      </Route>
      <Route path="/app/safety-plan">
        <SafetyPlan />
      </Route>
      <Route path="/app/medicines">
        <MedicinesPage />
      </Route>
      <Route path="/app/settings">
        <SettingsPage person={person} again={again} signOut={signOut} />
      </Route>
      <Route path="/app/unsent">
        <UnsentPage />
      </Route>
      <Route path="/app/team/who-looked">
        <WhoLookedPage />
      </Route>
      <Route path="/app/team/preview/:accountId">
        {({ accountId }) => <PreviewPage accountId={accountId as AccountId} />}
      </Route>
      <Route path="/app/join">
        <InvitationPage again={again} />
      </Route>
      <Route>
        <TabFrame>
          <TabPage person={person} />
        </TabFrame>
      </Route>
    </Switch>
  );
}

function TabPage({ person }: { readonly person: Person }): ReactNode {
  return (
    <Switch>
      <Route path="/app/plan">
        <PlanPage />
      </Route>
      <Route path="/app/tools">
        <ToolsPage />
      </Route>
      <Route path="/app/patterns">
        <PatternsPage />
      </Route>
      <Route path="/app/team">
        <TeamPage />
      </Route>
      <Route path="/app/">
        <TodayPage givenName={person.givenName} />
      </Route>
      <Route>
        <Redirect to="/app/" replace />
      </Route>
    </Switch>
  );
}
