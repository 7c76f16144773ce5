import { command, query } from '../core/use-case'
import { api } from '../router'
import { answerStep } from './answer-step'
import { appoint } from './appoint'
import { askStep } from './ask-step'
import { listCandidates } from './candidates'
import { getChain } from './get-chain'
import { getList } from './get-list'
import { getRecord } from './get-record'

export const drawRoutes = {
  get: api.draws.get.handler(query(getChain)),
  record: api.draws.record.handler(query(getRecord)),
  list: api.draws.list.handler(query(getList)),
  ask: api.draws.ask.handler(command(askStep)),
  answer: api.draws.answer.handler(command(answerStep)),
  candidates: api.draws.candidates.handler(query(listCandidates)),
  appoint: api.draws.appoint.handler(command(appoint)),
}
