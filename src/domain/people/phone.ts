/**
 * What staff see of a phone number: the first three and the last four digits. Source: rule book 6.
 * @example maskPhone('13800001234') // "138****1234"
 */
export function maskPhone(phone: string): string {
  const hidden = phone.length - 7
  return hidden < 1 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}${'*'.repeat(hidden)}${phone.slice(-4)}`
}
