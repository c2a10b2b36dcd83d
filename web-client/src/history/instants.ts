/** The instants of the case and the one that the address names, oldest first. */
export function instantsWith(instants: readonly string[], asOf: string | undefined): string[] {
  if (!asOf || instants.includes(asOf) || Number.isNaN(Date.parse(asOf))) return [...instants];
  return [...instants, asOf].sort((one, other) => Date.parse(one) - Date.parse(other));
}
