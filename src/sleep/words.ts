type Maybe = number | null | undefined;

/** A span in a sentence; what is not known shows as "?". */
export const minutes = (value: Maybe): string =>
  value === null || value === undefined ? '? min' : `${Math.round(value)} min`;

export const percent = (value: Maybe): string =>
  value === null || value === undefined ? '? %' : `${value.toFixed(1)} %`;
