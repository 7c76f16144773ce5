/**
 * The number a new contest gets: one more than the highest of its edition, in the same form.
 * @example nextContestCode(['SD-2024-001', 'SD-2024-186'], 'SD-2024') // "SD-2024-187"
 */
export function nextContestCode(codes: readonly string[], prefix: string): string {
  let form = { prefix, number: 0, width: 3 }
  for (const code of codes) {
    const [, own = '', digits = ''] = /^(.*)-(\d+)$/.exec(code) ?? []
    const number = Number(digits)
    if (digits !== '' && number > form.number) form = { prefix: own, number, width: digits.length }
  }
  return `${form.prefix}-${String(form.number + 1).padStart(form.width, '0')}`
}
