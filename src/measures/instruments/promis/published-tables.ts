/** T-scores of PROMIS short forms by raw sum, and their standard errors where published. */
export type RawTable = {
  readonly first: number;
  readonly t: readonly number[];
  readonly se: readonly number[] | null;
};

/** Read in one transcription. */
export const physicalFunction4aV1: RawTable = {
  first: 4,
  t: [
    22.9, 26.9, 29.1, 30.7, 32.1, 33.3, 34.4, 35.6, 36.7, 37.9, 39.1, 40.4, 41.8, 43.4, 45.3, 48.0,
    56.9,
  ],
  se: null,
};

export const physicalFunction4aV2: RawTable = {
  first: 4,
  t: [
    22.5, 26.6, 28.9, 30.5, 31.9, 33.2, 34.4, 35.6, 36.7, 37.9, 39.2, 40.5, 41.9, 43.5, 45.5, 48.3,
    57.0,
  ],
  se: [4.0, 2.8, 2.5, 2.4, 2.3, 2.3, 2.3, 2.3, 2.3, 2.3, 2.4, 2.4, 2.5, 2.6, 2.8, 3.3, 6.6],
};

export const anxiety4a: RawTable = {
  first: 4,
  t: [
    40.3, 48.0, 51.2, 53.7, 55.8, 57.7, 59.5, 61.4, 63.4, 65.3, 67.3, 69.3, 71.2, 73.3, 75.4, 77.9,
    81.6,
  ],
  se: [6.1, 3.6, 3.1, 2.8, 2.7, 2.6, 2.6, 2.6, 2.6, 2.7, 2.7, 2.7, 2.7, 2.7, 2.7, 2.9, 3.7],
};

/** The last SE is 3.6: one transcription says 2.6, which the item parameters (3.7) contradict. */
export const depression4a: RawTable = {
  first: 4,
  t: [
    41.0, 49.0, 51.8, 53.9, 55.7, 57.3, 58.9, 60.5, 62.2, 63.9, 65.7, 67.5, 69.4, 71.2, 73.3, 75.7,
    79.4,
  ],
  se: [6.2, 3.2, 2.7, 2.4, 2.3, 2.3, 2.3, 2.3, 2.3, 2.3, 2.3, 2.3, 2.3, 2.4, 2.4, 2.6, 3.6],
};

export const fatigue4a: RawTable = {
  first: 4,
  t: [
    33.7, 39.7, 43.1, 46.0, 48.6, 51.0, 53.1, 55.1, 57.0, 58.8, 60.7, 62.7, 64.6, 66.7, 69.0, 71.6,
    75.8,
  ],
  se: [4.9, 3.1, 2.7, 2.6, 2.5, 2.5, 2.4, 2.4, 2.3, 2.3, 2.3, 2.4, 2.4, 2.4, 2.5, 2.7, 3.9],
};

export const sleepDisturbance4a: RawTable = {
  first: 4,
  t: [
    32.0, 37.5, 41.1, 43.8, 46.2, 48.4, 50.5, 52.4, 54.3, 56.1, 57.9, 59.8, 61.7, 63.8, 66.0, 68.8,
    73.3,
  ],
  se: [5.2, 4.0, 3.7, 3.5, 3.5, 3.4, 3.4, 3.4, 3.4, 3.4, 3.3, 3.3, 3.3, 3.4, 3.4, 3.7, 4.6],
};

export const participation4a: RawTable = {
  first: 4,
  t: [
    27.5, 31.8, 34.0, 35.7, 37.3, 38.8, 40.5, 42.3, 44.2, 46.2, 48.1, 50.0, 51.9, 53.7, 55.8, 58.3,
    64.2,
  ],
  se: [4.1, 2.5, 2.3, 2.2, 2.1, 2.2, 2.3, 2.3, 2.3, 2.3, 2.2, 2.2, 2.2, 2.3, 2.3, 2.7, 5.1],
};

/** Raw 20 is 75.6; a public table with 75.8 is wrong. */
export const painInterference4a: RawTable = {
  first: 4,
  t: [
    41.6, 49.6, 52.0, 53.9, 55.6, 57.1, 58.5, 59.9, 61.2, 62.5, 63.8, 65.2, 66.6, 68.0, 69.7, 71.6,
    75.6,
  ],
  se: [6.1, 2.5, 2.0, 1.9, 1.9, 1.9, 1.8, 1.8, 1.8, 1.8, 1.8, 1.8, 1.8, 1.8, 1.9, 2.1, 3.7],
};

/** Read in one transcription. */
export const cognition2a: RawTable = {
  first: 2,
  t: [29.5, 34.4, 38.0, 41.2, 44.3, 47.3, 50.5, 54.7, 61.2],
  se: [6.4, 5.9, 5.7, 5.7, 5.8, 5.8, 5.7, 5.9, 6.9],
};

export const globalPhysical: RawTable = {
  first: 4,
  t: [
    16.2, 19.9, 23.5, 26.7, 29.6, 32.4, 34.9, 37.4, 39.8, 42.3, 44.9, 47.7, 50.8, 54.1, 57.7, 61.9,
    67.7,
  ],
  se: null,
};

export const globalMental: RawTable = {
  first: 4,
  t: [
    21.2, 25.1, 28.4, 31.3, 33.8, 36.3, 38.8, 41.1, 43.5, 45.8, 48.3, 50.8, 53.3, 56.0, 59.0, 62.5,
    67.6,
  ],
  se: null,
};
