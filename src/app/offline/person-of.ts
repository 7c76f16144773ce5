/** The person an answer was given to, as it says itself: a session names its persona, sheets the person they are for. */
export function personOf(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null) return null
  const { person, persona } = answer as { person?: string | null; persona?: { readonly id: string } | null }
  return person ?? persona?.id ?? null
}
