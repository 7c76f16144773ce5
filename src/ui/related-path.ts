const pathByKind: Readonly<Record<string, (id: string) => string>> = {
  contest: (id) => `/contests/${id}`,
  event: (id) => `/events/${id}/results`,
  stage: (id) => `/plan?stage=${id}`,
  form: (id) => `/marking/${id}`,
  scheme: (id) => `/events/${id}/scheme`,
}

/** Where a thing a reason names can be seen; null when it has no page of its own. */
export function relatedPath({ kind, id }: { readonly kind: string; readonly id: string }): string | null {
  return pathByKind[kind]?.(encodeURIComponent(id)) ?? null
}
