import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Card, Columns, Disclosure, EmptyState, Small, Stack, Tag } from '#design';
import type { OutputOf } from '#http';
import { Said, SaidNo, Shown, useAct, useClinic, useRead } from '#http/clinician';
import { draftPlan, listTemplates, type PlanOutput } from '#plan';
import { LastPlan } from './last-plan.tsx';
import { disciplineWords } from './plan-words.ts';

type NoPlanProps = {
  readonly patientId: PatientId;
  readonly givenName: string;
  readonly mayEdit: boolean;
  readonly lastEnded: PlanOutput['lastEnded'];
};

/** No plan yet: the templates, each with what would be in it, to begin from. */
export function NoPlan(props: NoPlanProps): ReactNode {
  const { patientId, mayEdit, lastEnded } = props;
  return (
    <Stack>
      {lastEnded !== null && <LastPlan patientId={patientId} ended={lastEnded} mayEdit={mayEdit} />}
      <EmptyState icon="sprout" heading={<Trans>No plan yet</Trans>}>
        <Trans>
          A plan begins from a template. Every part can be changed before {props.givenName} sees it.
        </Trans>
      </EmptyState>
      {mayEdit && <Templates {...props} />}
    </Stack>
  );
}

function Templates(props: NoPlanProps): ReactNode {
  const templates = useRead(listTemplates, {});
  return (
    <Shown from={templates} waiting={<Trans>Getting the templates…</Trans>}>
      {(read) => <TemplateList {...props} templates={read.templates} />}
    </Shown>
  );
}

type TemplateView = OutputOf<typeof listTemplates>['templates'][number];
type ListProps = NoPlanProps & { readonly templates: readonly TemplateView[] };

function TemplateList({ patientId, templates }: ListProps): ReactNode {
  const clinic = useClinic();
  // One id for this visit of the page: pressing twice drafts one plan.
  const [planId] = useState(() => clinic.newId<'PlanId'>());
  const draft = useAct(draftPlan);
  const begin = (template: string) =>
    void draft.run({ params: { patientId }, query: {}, body: { planId, template } });
  return (
    <Stack>
      <SaidNo trouble={draft.trouble} />
      <Columns least="20rem">
        {templates.map((template) => (
          <TemplateCard
            key={template.id}
            template={template}
            busy={draft.busy}
            onBegin={() => begin(template.id)}
          />
        ))}
      </Columns>
    </Stack>
  );
}

type TemplateCardProps = {
  readonly template: TemplateView;
  readonly busy: boolean;
  readonly onBegin: () => void;
};

function TemplateCard({ template, busy, onBegin }: TemplateCardProps): ReactNode {
  const { i18n } = useLingui();
  return (
    <Card
      heading={<Said text={template.title} />}
      aside={
        <Tag tone="soft">
          <Trans>Step {template.step}</Trans>
        </Tag>
      }
    >
      <Stack gap="small">
        <p>
          <Said text={template.says} />
        </p>
        <Disclosure summary={<Trans>What is in it ({template.items.length})</Trans>}>
          <ul>
            {template.items.map((item) => (
              <li key={item.title.en}>
                <Said text={item.title} />{' '}
                <Small>({i18n._(disciplineWords[item.discipline])})</Small>
              </li>
            ))}
          </ul>
        </Disclosure>
        <Button disabled={busy} onClick={onBegin}>
          <Trans>
            Draft from this
            <span className="unseen">
              : <Said text={template.title} />
            </span>
          </Trans>
        </Button>
      </Stack>
    </Card>
  );
}
