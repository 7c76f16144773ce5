/** A device that has not been heard of for longer than this no longer counts as being entered on; in milliseconds. */
export const claimSilentAfter = 5 * 60_000
