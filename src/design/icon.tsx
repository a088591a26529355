import type { ReactNode } from 'react';
import { icons, pointingIcons } from './icons.ts';

export type IconName = keyof typeof icons;

/** A picture beside words; it says nothing by itself, so screen readers skip it. */
export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg
      className="icon"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      data-flip={pointingIcons.includes(name) ? '' : undefined}
      // The paths are our own constants, taken from lucide at build time.
      dangerouslySetInnerHTML={{ __html: icons[name] }}
    />
  );
}
