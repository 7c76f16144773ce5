import { identityCheckDigit, syntheticPrefix } from '#domain/people/identity-number'
import { addDays, daysBetween, type Day } from '#domain/schedule/days'
import { givenCharacters, surnames } from './facts/names'
import { numbered, padded } from './numbering'
import type { Random } from './random'
import type { PersonRow, SampleWorld } from './world'

export type AgeBand = keyof typeof bornBetween

/** On the sample day: workers 20 to 55, teachers 26 to 54, students 17 to 22, judges 32 to 59. */
const bornBetween = {
  worker: { from: '1969-11-01', to: '2004-09-30' },
  teacher: { from: '1970-01-01', to: '1998-09-30' },
  student: { from: '2002-01-01', to: '2007-09-30' },
  judge: { from: '1965-01-01', to: '1992-09-30' },
} as const satisfies Record<string, { from: Day; to: Day }>

export interface PeopleMaker {
  /** Ids are counted unless one is given. */
  make(age: AgeBand, organisationId: string | null, id?: string): PersonRow
}

/** Makes people who do not exist: an unassigned region in the identity number, a phone number nobody can have. */
export function peopleMaker(world: SampleWorld, random: Random): PeopleMaker {
  const nextId = numbered('p', 5)
  const ordersOfDay = new Map<string, number>()

  function make(age: AgeBand, organisationId: string | null, id = nextId()): PersonRow {
    const gender = random.chance(0.62) ? 'male' : 'female'
    const { from, to } = bornBetween[age]
    const birthDate = addDays(from, random.int(0, daysBetween(from, to)))
    const person: PersonRow = {
      id,
      name: nameFor(gender),
      gender,
      birthDate,
      idNumber: idNumberFor(birthDate, gender),
      phone: `199000${padded(world.people.length + 1, 5)}`,
      organisationId,
      sample: true,
    }
    world.people.push(person)
    return person
  }

  function nameFor(gender: PersonRow['gender']): string {
    const given = givenCharacters[gender]
    const length = random.chance(0.72) ? 2 : 1
    return random.pick(surnames) + Array.from({ length }, () => random.pick(given)).join('')
  }

  /** The order number of a day is odd for men and even for women. */
  function idNumberFor(birthDate: Day, gender: PersonRow['gender']): string {
    const key = `${birthDate}${gender}`
    const count = ordersOfDay.get(key) ?? 0
    ordersOfDay.set(key, count + 1)
    const order = 10 + count * 2 + (gender === 'male' ? 1 : 0)
    const first17 = `${syntheticPrefix}${birthDate.replaceAll('-', '')}${padded(order, 3)}`
    return first17 + identityCheckDigit(first17)
  }

  return { make }
}
