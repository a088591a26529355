/** Words for one address. Whoever writes one sees to it that nothing in it tells of anybody's health. */
export type Letter = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

/** A clinic's way of sending letters; null where none is set up, which screens say plainly. */
export type Outgoing = {
  /** Resolves once the mail server has taken the letter; rejects when it did not. */
  readonly send: (letter: Letter) => Promise<void>;
} | null;
