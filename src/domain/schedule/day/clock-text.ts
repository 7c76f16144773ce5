/** Minutes after midnight as 24-hour time; past midnight the hours go on counting. @example clockText(500) // "08:20" */
export function clockText(minute: number): string {
  const whole = Math.round(minute)
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`
}

/** The minute a written time stands for, or null when it is none. @example minuteOf("8:20") // 500 */
export function minuteOf(text: string): number | null {
  const parts = /^(\d{1,2})[:：](\d{2})$/.exec(text.trim())
  if (parts === null) return null
  const [hours, minutes] = [Number(parts[1]), Number(parts[2])]
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null
}
