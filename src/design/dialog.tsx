import { type ReactNode, useEffect, useId, useRef } from 'react';

type DialogProps = {
  readonly open: boolean;
  readonly heading: ReactNode;
  /** Called for Esc and for the system's back gesture too. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons at the end; one of them must close. */
  readonly actions: ReactNode;
};

/** The browser's own modal: it traps nothing, closes on Esc and gives the focus back. */
export function Dialog({ open, heading, onClose, children, actions }: DialogProps): ReactNode {
  const box = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => {
    const dialog = box.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog ref={box} aria-labelledby={headingId} onClose={onClose}>
      <div className="stack">
        <h2 id={headingId}>{heading}</h2>
        <div>{children}</div>
        <div className="row">{actions}</div>
      </div>
    </dialog>
  );
}
