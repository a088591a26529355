import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Card, Columns, EmptyState, Notice, ProgressBar, Row, Stack, Tag } from '#design';
import type { OutputOf } from '#http';
import { GoButton, type Reading, Said, Shown, useDates, useRead } from '#http/clinician';
import { readIntakeProgress } from '#intake';
import { recordPath } from '#profile/clinician';
import { AnswerList } from './answer-list.tsx';
import { LinkList } from './link-list.tsx';
import { ReferralsScreen } from './referrals-card.tsx';
import { SendLink } from './send-link.tsx';
import { StartKiosk } from './start-kiosk.tsx';

export type IntakeProgress = OutputOf<typeof readIntakeProgress>;

export type IntakeScreenProps = {
  readonly patientId: PatientId;
  readonly maySend: boolean;
  readonly mayAnswer: boolean;
};

/** Links, how far the person is, and, once handed in, the answers in words. */
export function IntakeScreen(props: IntakeScreenProps): ReactNode {
  const progress = useRead(
    readIntakeProgress,
    { params: { patientId: props.patientId } },
    { everySeconds: 30 },
  );
  return (
    <Intake
      {...props}
      progress={progress}
      referral={<ReferralsScreen patientId={props.patientId} mayEdit={props.maySend} />}
    />
  );
}

type IntakeProps = IntakeScreenProps & {
  readonly progress: Reading<IntakeProgress>;
  readonly referral?: ReactNode;
};

export function Intake(props: IntakeProps): ReactNode {
  const { t } = useLingui();
  const { patientId } = props;
  return (
    <Stack>
      <Row spread>
        <h2>
          <Trans>Intake</Trans>
        </h2>
        {props.mayAnswer && (
          <GoButton to={`/patients/${patientId}/assisted`} kind="ghost" icon="phone">
            <Trans>Fill it in together</Trans>
          </GoButton>
        )}
      </Row>
      <Shown from={props.progress} waiting={t`Getting the intake…`}>
        {(progress) => (
          <Stack>
            {progress.intake?.bodySignOpen === true && <SignOpen patientId={patientId} />}
            <CameIn progress={progress} />
            <Columns least="22rem">
              <HowFar progress={progress} />
              <Stack>
                {props.referral}
                {props.maySend && (
                  <SendLink patientId={patientId} language={progress.language ?? 'en'} />
                )}
                {props.maySend && <StartKiosk patientId={patientId} />}
                <LinkList patientId={patientId} links={progress.links} mayRevoke={props.maySend} />
              </Stack>
            </Columns>
          </Stack>
        )}
      </Shown>
    </Stack>
  );
}

/** What was handed in is what one came for: it stands before the links. */
function CameIn({ progress: { intake } }: { readonly progress: IntakeProgress }): ReactNode {
  if (intake === null || intake.submittedAt === null) return null;
  return (
    <Card>
      <AnswerList answers={intake.answers} scores={intake.scores} />
    </Card>
  );
}

function SignOpen({ patientId }: { readonly patientId: PatientId }): ReactNode {
  return (
    <Notice tone="danger" heading={<Trans>A warning sign of the body is open</Trans>}>
      <p>
        <Trans>
          Reach the person now. A sign stays here until a clinician lifts the hold with a note on
          the plan page.
        </Trans>
      </p>
      <Row>
        <GoButton to={recordPath(patientId, 'plan')} kind="danger">
          <Trans>Go to the hold</Trans>
        </GoButton>
      </Row>
    </Notice>
  );
}

function HowFar({ progress }: { readonly progress: IntakeProgress }): ReactNode {
  const { t } = useLingui();
  const dates = useDates();
  const { intake } = progress;
  if (intake === null) {
    return (
      <EmptyState icon="clipboard-list" heading={<Trans>Not begun yet</Trans>}>
        <Trans>How far the person is shows here; the answers only once they hand it in.</Trans>
      </EmptyState>
    );
  }
  const { sectionsDone: done, sectionsTotal: total } = intake;
  return (
    <Card
      heading={<Trans>How far it is</Trans>}
      aside={
        intake.submittedAt === null ? (
          <Tag tone="soft">
            <Trans>being answered</Trans>
          </Tag>
        ) : (
          <Tag tone="ok">
            <Trans>handed in</Trans>
          </Tag>
        )
      }
    >
      <Stack gap="small">
        <ProgressBar value={done} of={Math.max(total, 1)} label={t`Sections done`} />
        <p>
          {total === 0 ? (
            <Trans>Not begun.</Trans>
          ) : (
            <Trans>
              {done} of {total} sections.
            </Trans>
          )}{' '}
          {intake.lastAnswerAt !== null && (
            <Trans>Last answer {dates.away(intake.lastAnswerAt)}.</Trans>
          )}
        </p>
        <Sections sections={intake.sections} />
        {intake.submittedAt === null && (
          <p className="muted">
            <Trans>The answers are the person’s own until they hand them in.</Trans>
          </p>
        )}
      </Stack>
    </Card>
  );
}

type SectionsProps = { readonly sections: NonNullable<IntakeProgress['intake']>['sections'] };

/** Which parts are done; what was answered in them is not in here. */
function Sections({ sections }: SectionsProps): ReactNode {
  return (
    <ul className="plain">
      {sections.map(({ id, title, done }) => (
        <li key={id}>
          <Said text={title} />:{' '}
          {done ? (
            <Tag tone="ok">
              <Trans>done</Trans>
            </Tag>
          ) : (
            <Tag>
              <Trans>open</Trans>
            </Tag>
          )}
        </li>
      ))}
    </ul>
  );
}
