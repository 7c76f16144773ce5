const format = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Shanghai',
})

/** `2024-10-14 07:42`, in the time of the hall whatever the reader's zone. */
export function timeText(instant: string): string {
  return format.format(new Date(instant)).replace(', ', ' ')
}
