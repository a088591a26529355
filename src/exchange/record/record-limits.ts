/** Bounds of another record that is read at all. A full export of years of care stays under a half. */
export const recordLimits = {
  /** Characters of the file. */
  file: 10 * 1024 * 1024,
  /** Objects and lists inside each other; FHIR itself needs about fifteen. */
  depth: 64,
  /** Values of every kind. */
  values: 900_000,
  entries: 5_000,
  /** What is shown to be decided on; a person decides on each. */
  items: 300,
  faults: 300,
  /** Steps from a medicine to what it is made of. */
  steps: 4,
} as const;
