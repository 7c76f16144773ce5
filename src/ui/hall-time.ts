const hall = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Shanghai',
})

/** `2024-10-14`, in the time of the halls whatever the reader's zone; so all of these. */
export function dayText(instant: string): string {
  const part = partsOf(instant)
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** `07:42` */
export function clockText(instant: string): string {
  const part = partsOf(instant)
  return `${part('hour')}:${part('minute')}`
}

/** `07:42:09` */
export function exactClockText(instant: string): string {
  return `${clockText(instant)}:${partsOf(instant)('second')}`
}

/** `2024-10-14 07:42` */
export function momentText(instant: string): string {
  return `${dayText(instant)} ${clockText(instant)}`
}

/** `2024-10-14 07:42:09`: facts a moment apart have to be told apart. */
export function exactText(instant: string): string {
  return `${dayText(instant)} ${exactClockText(instant)}`
}

function partsOf(instant: string): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = new Map(hall.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  return (type) => parts.get(type) ?? ''
}
