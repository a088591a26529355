import type { ReactNode } from 'react';
import { readTeam } from '#accounts';
import { PageHeading } from '#design';
import { canned, InClinic, ready } from '#http/clinician';
import {
  draftPlan,
  linkRules,
  listTemplates,
  type PlanOutput,
  type PlanView,
  readFrameHistory,
  readItemHistory,
  readPlanMarks,
} from '#plan';
import { ConflictDialog } from './conflict-dialog.tsx';
import { EndDialog } from './end-plan.tsx';
import { ColleagueFirst } from './frame-form.tsx';
import { FrameHistory } from './frame-history.tsx';
import { ItemForm } from './item-form.tsx';
import { ItemHistory } from './item-history.tsx';
import { type KnownFact, liveCheck } from './live-coherence.ts';
import * as example from './plan-example.ts';
import { PlanShown } from './plan-screen.tsx';
import { cutOffs, ended, frames, marks, newestFrame } from './plan-story-example.ts';
import { StepTagShown } from './step-tag.tsx';

export const wholePages = true;

const clinic = { name: 'Riverside Pain Clinic', phone: '+1 555 0100' };
const { patientId, today, team, draft, active, balance, sedative, templates } = example;

const page = (content: ReactNode): ReactNode => (
  <InClinic
    answers={[
      canned(listTemplates, { templates: [...templates] }),
      canned(readTeam, { team: [...team] }),
      canned(draftPlan, { plan: draft, today, clinic, cutOffs, lastEnded: null }),
      canned(readPlanMarks, marks),
      canned(readFrameHistory, { versions: frames }),
      canned(readItemHistory, {
        versions: [
          {
            ...balance,
            version: 2,
            reason: 'Moved to the afternoon, he is drowsy in the morning.',
          },
          { ...balance, version: 1, dose: { ...balance.dose, at: '07:00' }, reason: null },
        ],
      }),
    ]}
  >
    <main className="work">
      <PageHeading>Dev Patel</PageHeading>
      {content}
    </main>
  </InClinic>
);

const shown = (
  plan: PlanView | null,
  mayEdit = true,
  facts: readonly KnownFact[] = [],
  lastEnded: PlanOutput['lastEnded'] = null,
): ReactNode =>
  page(
    <PlanShown
      patientId={patientId}
      givenName="Dev"
      mayEdit={mayEdit}
      facts={facts}
      plan={plan}
      today={today}
      clinic={clinic}
      team={team}
      cutOffs={cutOffs}
      lastEnded={lastEnded}
    />,
  );

const corset: typeof balance = {
  ...balance,
  kind: 'brace',
  title: 'Lumbar corset',
  why: 'It keeps the back warm for now.',
  dose: {},
  aspects: { region: 'low-back', weeks: 8, allDay: true, indication: 'non-specific-pain' },
};

const writing = (item: typeof balance | null): ReactNode =>
  page(
    <>
      <h2>Shared plan</h2>
      <ItemForm
        patientId={patientId}
        givenName="Dev"
        team={team}
        editing={{ itemId: balance.itemId, item }}
        check={liveCheck(linkRules, draft, [], { asOf: example.now, today, patientId, cutOffs })}
        onClose={() => {}}
      />
    </>,
  );

/** Every state of the plan as the team sees it. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'no plan yet': shown(null),
  'a warning sign is open': shown(null, true, [
    {
      name: 'red-flag',
      value: {
        kind: 'reported-in-intake',
        present: true,
        note: 'Numb between the legs: yes. Bladder or bowel: not sure.',
      },
    },
  ]),
  'no plan any more, just ended': shown(null, true, [], ended),
  'no plan any more, ended a while ago': shown(null, true, [], {
    ...ended,
    byName: null,
    because: null,
    undoUntil: ended.endedAt,
  }),
  'ending the plan': page(
    <EndDialog patientId={patientId} givenName="Dev" plan={active} onClose={() => {}} />,
  ),
  'no step decided yet': page(<StepTagShown step={ready({ step: null })} />),
  'in a step': page(
    <StepTagShown
      step={ready({
        step: {
          step: 2,
          continuation: false,
          fromDay: today,
          responsible: 'care-manager',
          reviewDay: null,
        },
      })}
    />,
  ),
  'history of what matters': page(<FrameHistory patientId={patientId} onClose={() => {}} />),
  'a colleague wrote what matters first': page(
    <>
      <h2>Shared plan</h2>
      <ColleagueFirst
        newer={newestFrame}
        mine="To visit my brother every week."
        busy={false}
        onKeepMine={() => {}}
        onLeave={() => {}}
      />
    </>,
  ),
  'a draft that cannot start yet': shown(draft),
  'active and agreed': shown(active),
  'read only': shown(active, false),
  'without parts': shown({ ...draft, items: [], links: [], blockedBy: [] }),
  'writing a new part': writing(null),
  'changing a part with details of its kind': writing(corset),
  'changing a part that conflicts': writing({ ...balance, dose: { ...balance.dose, at: '07:00' } }),
  'two people changed one part': page(
    <ConflictDialog
      base={balance}
      mine={{ ...balance, title: 'Balance at the sink', dose: { ...balance.dose, minutes: 5 } }}
      theirs={{ ...balance, version: 3, title: 'Balance with a rail', changedByName: 'Ben Ruiz' }}
      team={team}
      onDecide={() => {}}
      onClose={() => {}}
    />,
  ),
  'history of a part': page(
    <ItemHistory patientId={patientId} item={sedative} onClose={() => {}} />,
  ),
};
