import { defaultDaySettings } from '#domain/schedule/day/programme'
import { defaultRuleSet } from '#domain/schedule/rule-set'
import { sessionHeader } from '#mocks/header-sessions'
import type { TestBackend } from './backend'
import { endpoints, requestOf, textOf, type Input } from './endpoints'
import { markItem, noteItem, story, testDevice, type Cell } from './story'

const { contestId, eventId, judged, measured } = story
const version = 999
const editionId = 'provincial-2024'
const placement = { contestId, stageId: 'c-story-final', startsOn: '2025-06-02', endsOn: '2025-06-02', venueId: 'v-01' }
const draft = { name: 'x', sections: [], criteria: [{ letter: 'A', name: 'x', mark: '1', subCriteria: [] }] }

/** A draft of the story's contest. */
const announcementId = 'a-006'
const contestDraft = {
  freeName: 'x',
  nameParts: { year: 2024, series: 'x', ordinal: null, industry: null, occupation: null },
  class: null,
  sector: 'digital',
  cityCode: null,
  hosts: [],
  events: [],
  stages: [],
}

/** What each endpoint is asked about the story's event: an endpoint without an input here cannot be walked past. */
export function storyInputs(cells: readonly Cell[]): Readonly<Record<string, readonly Input[]>> {
  const nowhere: Cell = { aspectId: 'x', workCode: 'x' }
  const settling = { eventId, markId: 'x', judge: null, value: '1', supersedes: ['x'], reason: 'x' }
  return {
    'session.get': [{}],
    'session.personas': [{}],
    'session.start': [{ personaId: 'judge-2' }, { personaId: 'nobody' }, {}],
    'session.setClock': [{ day: '2024-10-15' }, { day: 'today' }],
    'overview.get': [{}],
    'overview.yellowRiver': [{}],
    'contests.list': [{ edition: 2024, limit: 1000 }, { search: '电工' }, { limit: 0 }],
    'contests.get': [{ contestId }],
    'contests.advance': [{ contestId, to: 'notice', version }],
    'contests.moveStage': [{ ...placement, version }],
    'contests.checkMove': [placement, { ...placement, startsOn: '2024-10-14', endsOn: '2024-10-30' }],
    'contests.draft': [{ contestId }],
    'contests.create': [{ editionId, draft: contestDraft }],
    'contests.edit': [{ contestId, version, draft: contestDraft }],
    'contests.clone': [{ contestId, editionId, freeName: 'x', nameParts: contestDraft.nameParts }],
    'contests.editions': [{}],
    'contests.occupations': [{}],
    'contests.wall': [{ editionId }],
    'announcements.list': [{ editionId }, { contestId }],
    'announcements.create': [{ editionId, contestId, title: 'x', body: 'x', audience: 'public' }],
    'announcements.edit': [{ announcementId, version, title: 'x', body: 'x', audience: 'public' }],
    'announcements.publish': [{ announcementId, version }],
    'announcements.withdraw': [{ announcementId, version, reason: 'x' }],
    'contests.history': [{ contestId, limit: 1000 }],
    'schedule.board': [{ editionId }],
    'schedule.edit': [{ editionId, changes: [{ stageId: 'c-story-final', before: null, after: null }] }],
    'schedule.lock': [{ editionId, stageIds: ['c-story-final'], locked: true }],
    'schedule.publish': [{ editionId, revision: version }],
    'schedule.versions': [{ editionId }],
    'schedule.diff': [
      { editionId, from: 'published', to: 'draft' },
      { editionId, from: 1, to: 2 },
    ],
    'schedule.findings': [{ editionId }, { editionId, of: 'published' }],
    'schedule.getRules': [{ editionId }],
    'schedule.setRules': [{ editionId, rules: defaultRuleSet, version }],
    'day.get': [{ eventId }, { eventId: 'e-011-1' }],
    'day.save': [{ eventId, version, settings: defaultDaySettings, items: [] }],
    'day.rotate': [
      {
        eventId,
        version,
        day: '2024-10-15',
        start: 540,
        rest: 0,
        transfer: 0,
        pauses: [],
        teams: 1,
        modules: [{ code: 'A', name: 'A', minutes: 30, stations: 1, changeover: 0, place: null }],
        visits: [{ team: 0, module: 0, start: 540, end: 570 }],
      },
    ],
    'day.record': [{ eventId, itemId: 'di-story-01', id: 'x', what: 'start', after: version }],
    'day.publish': [{ eventId, version, published: false }],
    'venues.list': [{}, { city: '370100' }],
    'venues.bookings': [{ venueId: 'v-01' }],
    'entries.list': [
      { eventId, limit: 1000 },
      { eventId, search: '0' },
    ],
    'entries.own': [{}],
    'draws.get': [{ eventId }, { eventId: 'e-112-1' }],
    'draws.record': [{ drawId: 'dr-story-a' }, { drawId: 'dr-story-b' }, { drawId: 'dr-story-c' }, { drawId: 'x' }],
    'draws.list': [
      { eventId, kind: 'entry_number' },
      { eventId, kind: 'station' },
      { eventId, kind: 'work_code' },
      { eventId, kind: 'station', module: 'A' },
    ],
    'draws.ask': [{ eventId, kind: 'work_code', step: 'open', after: 'x' }],
    'draws.answer': [{ stepId: 'ds-001', answer: 'declined' }],
    'draws.candidates': [{ eventId }],
    'draws.appoint': [{ eventId, part: 'station', personId: 'j-001', instead: 'x' }],
    'marking.sheets': [{}],
    'marking.sheet': [{ formId: judged }, { formId: measured }, { formId: 'f-story-1' }, { formId: 'f-045-1-1' }],
    'marking.submit': [
      ...cells.map((cell) => ({
        formId: measured,
        person: 'x',
        device: testDevice,
        items: [markItem(cell, '1'), noteItem(cell, 'flag', { text: 'x' }), markItem(nowhere, '1')],
      })),
      { formId: measured, person: 'x', device: testDevice, items: [markItem(nowhere, '1')] },
      { formId: 'f-045-1-1', person: 'x', device: testDevice, items: [markItem(nowhere, '1')] },
    ],
    'marking.ownHeld': [{}],
    'marking.claim': [
      { formId: judged, device: testDevice },
      { formId: measured, device: testDevice, take: true },
    ],
    'marking.release': [{ formId: judged, device: testDevice }],
    'marking.signSheet': [{ formId: judged }],
    'marking.desk': [{ eventId }],
    'marking.findings': [{ eventId }],
    'marking.cell': [...cells.map((cell) => ({ eventId, ...cell })), { eventId, ...nowhere }],
    'marking.settle': [...cells.map((cell) => ({ ...settling, ...cell })), { ...settling, ...nowhere }],
    'marking.clearNotes': [{ eventId, noteIds: ['x'], text: 'x' }],
    'marking.decideHeld': [{ eventId, heldId: 'x', decision: 'set_aside', reason: 'x' }],
    'marking.declareAbsent': [{ eventId, formId: judged, judge: 1, workCodes: ['x'], reason: 'x' }],
    'marking.patterns': [{ eventId }],
    'marking.penalties': [{ eventId }],
    'marking.previewPenalty': [{ eventId, workCode: 'x', kind: 'void_event' }],
    'marking.imposePenalty': [
      { eventId, id: 'x', workCode: 'x', kind: 'void_event', module: null, points: null, reason: 'x' },
    ],
    'marking.revokePenalty': [{ eventId, penaltyId: 'x', reason: 'x' }],
    'marking.setLadder': [{ eventId, version, ladder: [{ kind: 'void_event' }] }],
    'marking.jury': [{ eventId }],
    'marking.addSeat': [{ eventId, formId: judged, assignmentId: 'x', reason: 'x' }],
    // A seat that is not there: who may take one away would, and the story needs its jury.
    'marking.removeSeat': [{ eventId, formId: judged, position: 9, reason: 'x' }],
    'marking.setRecusal': [{ eventId, version, ownDelegationAllowed: true, reason: 'x' }],
    'marking.seatJudge': [{ eventId, formId: judged, position: 1, assignmentId: 'x', reason: 'x' }],
    'marking.signEvent': [{ eventId, version }],
    'approvals.list': [{ eventId }],
    'approvals.ask': [{ eventId, kind: 'event.unlock', subjectId: eventId, reason: 'x' }],
    'approvals.answer': [{ approvalId: 'x', step: 'approve' }],
    'schemes.get': [{ eventId }],
    'schemes.draft': [{ eventId }],
    'schemes.versions': [{ eventId }],
    'schemes.diff': [{ eventId, from: 1, to: 1 }],
    'schemes.save': [{ eventId, version, origin: 'x', draft }],
    'schemes.confirmRanged': [{ eventId, version, aspectKey: 'x', confirmed: true }],
    'schemes.lock': [{ eventId, version }],
    'results.get': [{ eventId }],
    'results.publish': [{ eventId, state: 'provisional', version }],
    'worldskills.skills': [{ editionId: 'worldskills-2024' }],
    'worldskills.skill': [{ editionId: 'worldskills-2024', number: '01' }],
    'worldskills.members': [{ editionId: 'worldskills-2024' }],
    'exchange.exportContests': [{ editionId }],
    'exchange.previewContests': [{ editionId, rows: [{ row: 2, cells: { code: 'SD-2024-008' } }] }],
    'exchange.importContests': [
      { editionId, rows: [{ row: 2, cells: { code: 'SD-2024-008' } }], fingerprint: '0123456789abcdef' },
    ],
    'exchange.exportVenues': [{}],
    'exchange.previewVenues': [{ rows: [{ row: 2, cells: { code: 'V-01' } }] }],
    'exchange.importVenues': [{ rows: [{ row: 2, cells: { code: 'V-01' } }], fingerprint: '0123456789abcdef' }],
    'exchange.editions': [{}],
    'exchange.ownFeed': [{}],
    'exchange.makeFeed': [{}],
    'exchange.revokeFeed': [{}],
    'live.changes': [{}],
    'live.health': [{}],
    // Last, because it ends the session the walk goes by.
    'session.end': [{}],
  }
}

export interface Answer {
  readonly endpoint: string
  readonly status: number
  readonly text: string
}

/** Asks every endpoint of the contract every prepared input, as one person. */
export async function walk(
  test: TestBackend,
  inputs: Readonly<Record<string, readonly Input[]>>,
  persona?: string,
): Promise<Answer[]> {
  const unprepared = endpoints.filter(({ name }) => inputs[name] === undefined).map(({ name }) => name)
  if (unprepared.length > 0) throw new Error(`no inputs are prepared for ${unprepared.join(', ')}`)
  const token = persona === undefined ? '' : await signIn(test, persona)
  const answers: Answer[] = []
  for (const endpoint of endpoints.toSorted((left, right) => last(left.name) - last(right.name))) {
    for (const input of inputs[endpoint.name] ?? []) {
      // Marks are sent as one's own.
      const own = 'person' in input ? { ...input, person: persona ?? 'nobody' } : input
      const { path, init } = requestOf(endpoint, own)
      const headers = new Headers(init.headers)
      headers.set(sessionHeader, token)
      const response = await test.request(path, { ...init, headers })
      answers.push({ endpoint: endpoint.name, status: response.status, text: await textOf(response) })
    }
  }
  return answers
}

/** A session of the walk's own, because it ends it. */
async function signIn(test: TestBackend, personaId: string): Promise<string> {
  const init = { method: 'POST', body: JSON.stringify({ personaId }), headers: { 'content-type': 'application/json' } }
  return (await test.request('/api/session', init)).headers.get(sessionHeader) ?? ''
}

function last(name: string): number {
  return name === 'session.end' ? 1 : 0
}
