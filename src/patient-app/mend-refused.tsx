import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { shareEndForm } from '#circle/patient';
import { Button } from '#design';
import { diaryForm, MendEntry } from '#diary/patient';
import { medicineNoteForm } from '#medication/patient';
import { MendPlan, planResponseForm, todayMarkForm } from '#plan/patient';
import { useKeeping } from '#sync/patient';
import type { OutboxRow, StoredForm } from '#sync/web';
import { flareReportForm } from './flare-report-form.ts';

type MendProps = { readonly row: OutboxRow };

/** How to put right what the clinic could not take, by what it is. */
export function MendRefused({ row }: MendProps): ReactNode {
  switch (row.kind) {
    case diaryForm.name:
      return <MendEntry row={row} />;
    case todayMarkForm.name:
    case planResponseForm.name:
      return <MendPlan row={row} />;
    case shareEndForm.name:
      return (
        <>
          <p>
            <Trans>You stopped sharing with someone. This may not be in force yet.</Trans>
          </p>
          <SendAgain row={row} form={shareEndForm} />
        </>
      );
    case flareReportForm.name:
      return (
        <>
          <p>
            <Trans>You told your team about a flare.</Trans>
          </p>
          <SendAgain row={row} form={flareReportForm} />
        </>
      );
    case medicineNoteForm.name:
      return (
        <>
          <p>
            <Trans>You told your team about a medicine.</Trans>
          </p>
          <SendAgain row={row} form={medicineNoteForm} />
        </>
      );
    default:
      return null;
  }
}

type SendAgainProps = MendProps & { readonly form: StoredForm };

/** The same words as a new operation: what was refused once may be taken now. */
function SendAgain({ row, form }: SendAgainProps): ReactNode {
  const keeping = useKeeping();
  const send = async () => {
    await keeping.save({ form, key: row.key, body: row.body });
    await keeping.discard(row.opId);
  };
  return (
    <Button kind="ghost" icon="send" onClick={() => void send()}>
      <Trans>Send it again</Trans>
    </Button>
  );
}
