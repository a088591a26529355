import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

type SwitchButtonProps = {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** The state in words: "Rosa sees this" and "Hidden". */
  readonly words?: { readonly on: ReactNode; readonly off: ReactNode } | undefined;
};

/** A switch takes effect at once and says its state in words, not by colour alone. */
export function SwitchButton({ label, checked, onChange, words }: SwitchButtonProps): ReactNode {
  const { t } = useLingui();
  const said = words ?? { on: t`On`, off: t`Off` };
  return (
    <button
      type="button"
      role="switch"
      className="switch"
      aria-checked={checked}
      onClick={() => onChange(!checked)}
    >
      <span className="track" aria-hidden="true" />
      <span>{label}</span>
      <span className="words">{checked ? said.on : said.off}</span>
    </button>
  );
}
