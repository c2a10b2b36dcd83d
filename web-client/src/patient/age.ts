export type Age = { unit: 'years' | 'months'; count: number };

/** The age that the shared birth year and month give: in months under two years when the month is known. */
export function ageOf(birthYear: number, birthMonth: number | null | undefined, at = new Date()): Age {
  const years = at.getFullYear() - birthYear;
  if (!birthMonth) return { unit: 'years', count: Math.max(0, years) };
  const months = Math.max(0, years * 12 + at.getMonth() + 1 - birthMonth);
  return months < 24 ? { unit: 'months', count: months } : { unit: 'years', count: Math.floor(months / 12) };
}
