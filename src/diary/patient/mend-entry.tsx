import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Dialog } from '#design';
import { type DiaryEntry, diaryEntry } from '#diary';
import { useKeeping } from '#sync/patient';
import { instantNow, type OutboxRow } from '#sync/web';
import { answersOf, type CheckInAnswers, entryOf, noAnswers } from './check-in-answers.ts';
import { CheckInForm } from './check-in-form.tsx';
import { diaryForm } from './forms.ts';

/** Opens a refused check-in again; saving it makes a new operation of the same entry. */
export function MendEntry({ row }: { readonly row: OutboxRow }): ReactNode {
  const keeping = useKeeping();
  const [open, setOpen] = useState(false);
  if (row.kind !== diaryForm.name) return null;
  const before = row.body as DiaryEntry;
  const save = async (answers: CheckInAnswers) => {
    const body = entryOf(answers, { ...before, recordedAt: instantNow(), before });
    await keeping.save({ form: diaryForm, key: before.entryId, body });
    await keeping.discard(row.opId);
    setOpen(false);
  };
  return (
    <>
      <Button kind="ghost" icon="pencil" onClick={() => setOpen(true)}>
        <Trans>Look at it</Trans>
      </Button>
      <Dialog
        open={open}
        heading={<Trans>Look at your answers</Trans>}
        onClose={() => setOpen(false)}
        actions={
          <Button kind="quiet" onClick={() => setOpen(false)}>
            <Trans>Not now</Trans>
          </Button>
        }
      >
        <CheckInForm start={readable(before)} yesterday={false} problem={null} onSave={save} />
      </Dialog>
    </>
  );
}

/** Answers that can be read go into the form; one that is out of its scale is asked again. */
function readable(entry: DiaryEntry): CheckInAnswers {
  const scales = ['sleep', 'mood', 'energy', 'inTheWay', 'pain'] as const;
  const answers = { ...noAnswers, ...answersOf(entry) };
  const fits = scales.map((scale) => {
    const alone = { ...entry, note: null, sites: null, ...emptied, [scale]: answers[scale] };
    return [scale, diaryEntry.safeParse(alone).success ? answers[scale] : null] as const;
  });
  return { ...answers, ...Object.fromEntries(fits) };
}

const emptied = { sleep: null, mood: null, energy: null, inTheWay: null, pain: null };
