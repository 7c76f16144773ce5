const [found] = Object.values(import.meta.glob<string>('/package.json', { eager: true, import: 'version' }))

/** The version of the app, from its only place, package.json. */
export const version = found ?? ''
