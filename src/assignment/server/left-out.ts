import type { LeftOut } from '#assignment';

/** What was left out, as it is sent. */
export const leftOutView = ({ instead, ...left }: LeftOut) => ({ ...left, instead: [...instead] });
export type LeftOutView = ReturnType<typeof leftOutView>;
