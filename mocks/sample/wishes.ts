/** A stage nobody has wished anything for. */
export const noWishes = {
  locked: false,
  plannedDays: 1,
  preferredFrom: null,
  preferredTo: null,
  windowFrom: null,
  windowTo: null,
}
