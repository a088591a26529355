import type { LocalDate } from '#kernel';

/** Completed years of life on `today`. Whoever was born on 29 February turns a year older on 1 March. */
export function ageYearsOn(today: LocalDate, birthDate: LocalDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const hadBirthday = today.slice(5) >= birthDate.slice(5);
  return hadBirthday ? years : years - 1;
}

/** The longest life that counts as a date of birth rather than a slip of the keyboard, in years. */
export const oldestAgeYears = 120;

/** What is wrong with a date of birth, in words for the one who typed it; null: nothing. */
export function birthDateFault(birthDate: LocalDate, today: LocalDate): string | null {
  if (birthDate > today) return 'The date of birth lies in the future.';
  const age = ageYearsOn(today, birthDate);
  return age > oldestAgeYears ? `The date of birth would make the person ${age} years old.` : null;
}
