import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Card, Notice, RadioScale, Select, Stack, TextArea } from '#design';
import type { PlanResponse, PlanView } from '#plan';
import { useKeeping } from '#sync/patient';
import { newId } from '#sync/web';
import { planResponseForm } from './forms.ts';

/** Keeps what the person says about their plan and sends it; works offline. */
export function useRespond(plan: PlanView) {
  const keeping = useKeeping();
  return async (said: Pick<PlanResponse, 'kind' | 'itemId' | 'words'>): Promise<boolean> => {
    const responseId = newId<'PlanResponseId'>();
    const { planId, version: planVersion } = plan;
    const body: PlanResponse = { responseId, planId, planVersion, ...said };
    const outcome = await keeping.save({ form: planResponseForm, key: responseId, body });
    return outcome === 'phone' || outcome === 'server';
  };
}

type AgreeProps = {
  readonly plan: PlanView;
  /** An "I agree" of this version that is not sent yet. */
  readonly agreedHere: boolean;
};

/** The person's yes, as clear as their no. */
export function Agree({ plan, agreedHere }: AgreeProps): ReactNode {
  const respond = useRespond(plan);
  if (agreedHere || plan.agreedVersion === plan.version) {
    return (
      <output className="said muted">
        <Trans>You agreed to this plan. You can change your mind at any time.</Trans>
      </output>
    );
  }
  return (
    <Card heading={<Trans>Does this plan fit you?</Trans>}>
      <p>
        <Trans>It is yours. Say yes, or say what should change. Both help.</Trans>
      </p>
      <Button
        full
        icon="check"
        onClick={() => void respond({ kind: 'agree', itemId: null, words: null })}
      >
        <Trans>Yes, I agree</Trans>
      </Button>
    </Card>
  );
}

type Wish = 'comment' | 'propose' | 'decline';

/** "Something should change": a thought, a wish, or a no, about the whole plan or one part. */
export function SomethingShouldChange({ plan }: { readonly plan: PlanView }): ReactNode {
  const [step, setStep] = useState<'closed' | 'open' | 'saved'>('closed');
  if (step === 'open') return <WishForm plan={plan} onSaved={() => setStep('saved')} />;
  return (
    <Stack gap="small">
      {step === 'saved' && (
        <Notice live="status" tone="ok">
          <Trans>Saved. Your team will read it and answer. Until then nothing changes.</Trans>
        </Notice>
      )}
      <Button full icon="pencil" onClick={() => setStep('open')}>
        <Trans>Something should change</Trans>
      </Button>
    </Stack>
  );
}

type WishFormProps = { readonly plan: PlanView; readonly onSaved: () => void };

function WishForm({ plan, onSaved }: WishFormProps): ReactNode {
  const { t } = useLingui();
  const respond = useRespond(plan);
  const [about, setAbout] = useState<string | null>(null);
  const [kind, setKind] = useState<Wish>('propose');
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<'empty' | 'nowhere' | null>(null);
  const item = plan.items.find(({ itemId }) => itemId === about) ?? null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const said = words.trim();
    if (said === '' && kind !== 'decline') return setProblem('empty');
    const saved = await respond({
      kind,
      itemId: item?.itemId ?? null,
      words: said === '' ? null : said,
    });
    if (saved) onSaved();
    else setProblem('nowhere');
  };
  return (
    <Card heading={<Trans>What should change?</Trans>} tone="soft">
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <Select<string>
          label={t`About`}
          unchosen={t`The whole plan`}
          options={plan.items
            .filter(({ state }) => state === 'active' || state === 'proposed')
            .map(({ itemId, title }) => ({ value: itemId, label: title }))}
          value={about}
          onChange={setAbout}
        />
        <WishKind value={kind} onChange={setKind} />
        <TextArea
          label={t`Your words`}
          optional={kind === 'decline'}
          error={problem === 'empty' ? t`Please write a few words.` : undefined}
          maxLength={2000}
          value={words}
          onChange={setWords}
        />
        {problem === 'nowhere' && (
          <Notice live="status">
            <Trans>We could not reach the clinic. Please save again in a moment.</Trans>
          </Notice>
        )}
        <Button type="submit" size="big" icon="check">
          <Trans>Save</Trans>
        </Button>
      </form>
    </Card>
  );
}

type WishKindProps = { readonly value: Wish; readonly onChange: (kind: Wish) => void };

function WishKind({ value, onChange }: WishKindProps): ReactNode {
  const { t } = useLingui();
  return (
    <RadioScale<Wish>
      legend={<Trans>What do you want to say?</Trans>}
      layout="column"
      clearable={false}
      options={[
        { value: 'propose', label: t`I would like it another way` },
        { value: 'decline', label: t`I do not want this` },
        { value: 'comment', label: t`Just a thought or a question` },
      ]}
      value={value}
      onChange={(next) => onChange(next ?? 'propose')}
    />
  );
}
