import { type ReactNode, useState } from 'react';
import { BodyMap, type PainSites } from './body-map/body-map.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { RadioGrid } from './radio-grid.tsx';
import { RadioScale, zeroToTen } from './radio-scale.tsx';
import { Ranking } from './ranking.tsx';
import { SwitchButton } from './switch-button.tsx';
import { TextInput } from './text-input.tsx';

/** Components with a memory, to try by hand and by keyboard: tests/browser/kit.test.ts does. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'a scale to answer': <ScaleToAnswer />,
  'a dialog to open': <DialogToOpen />,
  'a form to correct': <FormToCorrect />,
  'a body to touch': <BodyToTouch />,
  'a list to put in order': <ListToOrder />,
  'a grid to answer': <GridToAnswer />,
  'a switch to turn': <SwitchToTurn />,
};

function ScaleToAnswer(): ReactNode {
  const [value, answer] = useState<number | null>(null);
  return (
    <>
      <RadioScale legend="Try: a number" options={zeroToTen} value={value} onChange={answer} />
      <p>Answer: {value ?? 'none'}</p>
    </>
  );
}

function DialogToOpen(): ReactNode {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Try: open a dialog</Button>
      <Dialog
        open={open}
        heading="Stop sharing now?"
        onClose={close}
        actions={<Button onClick={close}>Keep sharing</Button>}
      >
        <p>Rosa will see nothing from now on.</p>
      </Dialog>
    </>
  );
}

function FormToCorrect(): ReactNode {
  const [mail, setMail] = useState('maya@');
  const [checked, check] = useState(false);
  const errors =
    checked && !/.@./.test(mail)
      ? [{ fieldId: 'try-mail', message: 'E-mail: add what is missing.' }]
      : [];
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        check(true);
      }}
    >
      <ErrorSummary errors={errors} />
      <TextInput
        id="try-mail"
        label="Try: e-mail"
        value={mail}
        onChange={setMail}
        error={errors[0]?.message}
      />
      <Button type="submit">Try: save the form</Button>
    </form>
  );
}

function BodyToTouch(): ReactNode {
  const [sites, setSites] = useState<PainSites>({});
  return (
    <BodyMap legend="Try: where does it hurt?" value={sites} onChange={setSites} withStrength />
  );
}

function SwitchToTurn(): ReactNode {
  const [on, turn] = useState(false);
  return <SwitchButton label="Try: share my plan" checked={on} onChange={turn} />;
}

const wishes = [
  { value: 'sleep', label: 'Good sleep' },
  { value: 'walk', label: 'Walking' },
  { value: 'friends', label: 'Friends' },
];

function ListToOrder(): ReactNode {
  const [order, setOrder] = useState<readonly string[]>([]);
  return (
    <>
      <Ranking legend="Try: what matters" options={wishes} value={order} onChange={setOrder} />
      <p>Order: {order.join(', ') || 'none'}</p>
    </>
  );
}

function GridToAnswer(): ReactNode {
  const [value, answer] = useState<Readonly<Record<string, string>>>({});
  return (
    <>
      <RadioGrid
        legend="Try: what helped"
        rows={wishes}
        columns={[
          { value: 'yes', label: 'It helped' },
          { value: 'no', label: 'It did not' },
        ]}
        value={value}
        onChange={answer}
      />
      <p>Rows: {Object.entries(value).flat().join(' ') || 'none'}</p>
    </>
  );
}
