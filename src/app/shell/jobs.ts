import type { PersonaData } from '#contract/session'

export interface Job {
  /** Key of its name under `jobs` in the app's words. */
  readonly key: string
  readonly to: string
}

type PersonaKind = PersonaData['kind'] | 'public'

const home: Job = { key: 'home', to: '/' }
const catalogue: Job = { key: 'catalogue', to: '/contests' }
const results: Job = { key: 'results', to: '/contests?phase=notice&phase=confirmed&phase=archived' }
const open: Job = { key: 'open', to: '/contests?phase=registration' }

const jobsByKind: Readonly<Record<PersonaKind, (own: string) => readonly Job[]>> = {
  public: () => [home, catalogue, open, results],
  office: () => [home, { key: 'plan', to: '/plan' }, { key: 'wall', to: '/wall' }, catalogue],
  organizer: (own) => [
    { key: 'ownContest', to: own },
    { key: 'plan', to: '/plan' },
    { key: 'wall', to: '/wall' },
    home,
  ],
  chief: (own) => [{ key: 'desk', to: own }, catalogue, home],
  judge: () => [{ key: 'sheets', to: '/marking' }, home],
  holder: (own) => [{ key: 'chain', to: own }, catalogue, home],
  supervisor: (own) => [{ key: 'chain', to: own }, catalogue, home],
  leader: () => [{ key: 'delegation', to: '/me' }, catalogue, results, home],
  competitor: () => [{ key: 'ownEntries', to: '/me' }, catalogue, results, home],
}

/** The few jobs of whoever is asking, the first being their own. */
export function jobsOf(persona: Pick<PersonaData, 'kind' | 'home'> | null): readonly Job[] {
  const jobs = persona === null ? jobsByKind.public('/') : jobsByKind[persona.kind](persona.home)
  return jobs.filter(({ to }, index) => jobs.findIndex((other) => other.to === to) === index)
}

export interface Place {
  readonly pathname: string
  readonly search: string
}

/** The job whose address says most of where we are: filters count, and a job that asks for others does not fit. */
export function presentJob(jobs: readonly Job[], place: Place): Job | null {
  const asked = [...new URLSearchParams(place.search)].map(String)
  let best: { job: Job; said: number } | null = null
  for (const job of jobs) {
    const [pathname = '', search = ''] = job.to.split('?')
    const wanted = [...new URLSearchParams(search)].map(String)
    if (!isAt(place.pathname, pathname) || !wanted.every((pair) => asked.includes(pair))) continue
    const said = pathname.length + wanted.length * 100
    if (best === null || said > best.said) best = { job, said }
  }
  return best?.job ?? null
}

function isAt(here: string, pathname: string): boolean {
  return here === pathname || (pathname !== '/' && here.startsWith(`${pathname}/`))
}
