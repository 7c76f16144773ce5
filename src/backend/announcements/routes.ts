import { command, query } from '../core/use-case'
import { api } from '../router'
import { listAnnouncements } from './list-announcements'
import { createAnnouncement, editAnnouncement, publishAnnouncement, withdrawAnnouncement } from './write-announcement'

export const announcementRoutes = {
  list: api.announcements.list.handler(query(listAnnouncements)),
  create: api.announcements.create.handler(command(createAnnouncement)),
  edit: api.announcements.edit.handler(command(editAnnouncement)),
  publish: api.announcements.publish.handler(command(publishAnnouncement)),
  withdraw: api.announcements.withdraw.handler(command(withdrawAnnouncement)),
}
