/** Why something of another record was not taken in, or is to be known about it. */
export type RecordFault = {
  /** JSON pointer into the file: "/entry/3/resource/valueQuantity". */
  readonly path: string;
  readonly code: string;
  readonly says: string;
};

export const fault = (path: string, code: string, says: string): RecordFault => ({
  path,
  code,
  says,
});

/** Words of another record inside a sentence of ours: bounded, so that no file writes a long one. */
export const quoted = (text: string): string =>
  `“${text.length > 80 ? `${text.slice(0, 79)}…` : text}”`;
