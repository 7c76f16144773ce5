/** The id of a contest's host, by its place in the list it was first written down in. */
export function hostId(contestId: string, index: number): string {
  return `${contestId}-host-${index + 1}`
}
