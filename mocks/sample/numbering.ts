/** Short stable ids: `numbered('en', 5)` counts en-00001, en-00002, … */
export function numbered(prefix: string, width: number): () => string {
  let count = 0
  return () => {
    count += 1
    return `${prefix}-${String(count).padStart(width, '0')}`
  }
}

export function padded(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
