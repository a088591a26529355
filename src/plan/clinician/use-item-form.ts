import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { PatientId } from '#access';
import { call } from '#http';
import { type Trouble, useAct, useClinic } from '#http/clinician';
import { type PlanItemBody, type PlanItemView, readPlan, savePlanItem } from '#plan';
import {
  draftFaults,
  draftOf,
  emptyItem,
  type ItemDraft,
  type ItemFault,
  itemOf,
} from './item-draft.ts';
import type { Editing } from './plan-editor.tsx';

type Given = {
  readonly patientId: PatientId;
  readonly editing: Editing;
  readonly onClose: () => void;
};

/** The state of one item's form: what was typed, what is wrong with it, and what someone else saved meanwhile. */
export function useItemForm({ patientId, editing, onClose }: Given) {
  const { send } = useClinic();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<ItemDraft>(() =>
    editing.item === null ? emptyItem : draftOf(editing.item),
  );
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [theirs, setTheirs] = useState<PlanItemView | null>(null);
  const act = useAct(savePlanItem);
  const faults = draftFaults(draft);

  const saveAs = async (item: PlanItemBody, version: number) => {
    const words = reason.trim();
    const answer = await act.run({
      params: { patientId, itemId: editing.itemId },
      query: {},
      body: { version, item, ...(words !== '' && { reason: words }) },
    });
    if (answer.ok) onClose();
    else if (answer.problem.status === 409) await showTheirs();
  };
  /** Someone saved this item since it was read: fetch theirs, so that both can be laid side by side. */
  const showTheirs = async () => {
    const newest = await call(send, readPlan, { params: { patientId } });
    if (!newest.ok) return;
    const item = newest.value.plan?.items.find(({ itemId }) => itemId === editing.itemId);
    if (item !== undefined) setTheirs(item);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.length === 0) await saveAs(itemOf(draft), editing.item?.version ?? 0);
  };
  const saveMerged = (item: PlanItemBody) => {
    if (theirs === null) return;
    setTheirs(null);
    setDraft(draftOf(item));
    void saveAs(item, theirs.version).then(() => queries.invalidateQueries());
  };
  return {
    draft,
    onChange: setDraft,
    reason,
    setReason,
    item: itemOf(draft),
    faults,
    tried,
    save,
    busy: act.busy,
    trouble: shownTrouble(act.trouble, theirs),
    theirs,
    saveMerged,
    backToForm: () => setTheirs(null),
  };
}

/** While both versions lie side by side, the refusal is already being dealt with. */
const shownTrouble = (trouble: Trouble | null, theirs: PlanItemView | null): Trouble | null =>
  theirs === null ? trouble : null;

export type FieldsProps = {
  readonly draft: ItemDraft;
  readonly onChange: (draft: ItemDraft) => void;
  readonly faults: readonly ItemFault[];
};

/** The words beside one field, and the id by which the summary finds it. */
export function fieldTies(faults: readonly ItemFault[], field: string) {
  const fault = faults.find((candidate) => candidate.field === field);
  return { id: `item-${field}`, ...(fault && { error: fault.message }) };
}
