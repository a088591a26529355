import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Card, Row } from '#design';
import type { ClinicPhone, CrisisContact } from './crisis-contacts.tsx';
import { GetHelpNow } from './get-help-now.tsx';
import type { Told } from './told.ts';

type Answer = 'yes' | 'not-sure' | 'no';

type RedFlagCheckProps = {
  readonly contacts: readonly CrisisContact[];
  readonly clinic: ClinicPhone | null;
  /** Tells the clinic of a sign; absent where nobody is signed in. */
  readonly onSign: ((redFlag: 'yes' | 'not-sure') => Promise<Told>) | null;
};

/**
 * Signs that need a doctor now and not a flare plan (rule RF-01: saddle numbness, bladder or bowel, growing
 * weakness, a hot joint, a fracture, loss of sight; and chest pain). Any one is enough.
 */
export function RedFlagCheck({ contacts, clinic, onSign }: RedFlagCheckProps): ReactNode {
  const [step, setStep] = useState<'closed' | 'asking' | Answer>('closed');
  const [told, setTold] = useState<Told | null>(null);
  const answer = (given: Answer) => {
    setStep(given);
    if (given !== 'no' && onSign !== null) void onSign(given).then(setTold);
  };
  return (
    <Card heading={<Trans>Is this pain new or very different?</Trans>}>
      {step === 'closed' && (
        <>
          <p>
            <Trans>Some signs need a doctor now. Checking takes half a minute.</Trans>
          </p>
          <Button kind="warn" full icon="triangle-alert" onClick={() => setStep('asking')}>
            <Trans>Check if I need help now</Trans>
          </Button>
        </>
      )}
      {step === 'asking' && <Signs onAnswer={answer} />}
      {step === 'no' && (
        <output className="said">
          <Trans>
            Good. Then this is likely a flare. If one of the signs comes, check again or call.
          </Trans>
        </output>
      )}
      {(step === 'yes' || step === 'not-sure') && (
        <>
          <GetHelpNow contacts={contacts} clinic={clinic}>
            <Trans>
              This needs a doctor today, not a flare plan. Call now. If it is very bad, call the
              emergency number.
            </Trans>
          </GetHelpNow>
          {told !== null && <SignTold told={told} />}
        </>
      )}
    </Card>
  );
}

function SignTold({ told }: { readonly told: Told }): ReactNode {
  return (
    <output className="said">
      {told === 'kept' ? (
        <Trans>
          Your team will get this too, once you are online. Nobody watches at night. Do not wait for
          a call from us.
        </Trans>
      ) : (
        <Trans>We could not tell your clinic. Please call now.</Trans>
      )}
    </output>
  );
}

function Signs({ onAnswer }: { readonly onAnswer: (answer: Answer) => void }): ReactNode {
  return (
    <div className="stack" data-gap="small">
      <p id="signs">
        <strong>
          <Trans>Is one of these new today?</Trans>
        </strong>
      </p>
      <ul aria-labelledby="signs">
        <li>
          <Trans>You feel numb between your legs.</Trans>
        </li>
        <li>
          <Trans>You can’t pee, or can’t hold pee or poo.</Trans>
        </li>
        <li>
          <Trans>A leg or an arm gets weaker and weaker.</Trans>
        </li>
        <li>
          <Trans>A joint is hot and swollen, or you have a fever.</Trans>
        </li>
        <li>
          <Trans>You fell or were hurt, and can’t put weight on it.</Trans>
        </li>
        <li>
          <Trans>A strong new headache, or you see badly.</Trans>
        </li>
        <li>
          <Trans>Chest pain, or it is hard to breathe.</Trans>
        </li>
      </ul>
      <Row>
        <Button kind="warn" onClick={() => onAnswer('yes')}>
          <Trans>Yes, at least one</Trans>
        </Button>
        <Button kind="warn" onClick={() => onAnswer('not-sure')}>
          <Trans>I am not sure</Trans>
        </Button>
        <Button kind="ghost" onClick={() => onAnswer('no')}>
          <Trans>No, none of these</Trans>
        </Button>
      </Row>
    </div>
  );
}
