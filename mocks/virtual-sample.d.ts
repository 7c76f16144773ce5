declare module 'virtual:sample' {
  /** Where the packed sample world lies, relative to the worker. */
  export const snapshotUrl: string
  /** Changes with every change of what the sample world is made from. */
  export const snapshotVersion: string
}
