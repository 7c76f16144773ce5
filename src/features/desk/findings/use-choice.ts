import { useEffect, useState } from 'react'
import { choiceAt, followed, type Choice, type ListItem } from './findings-view'

let kept: Choice = { key: null, index: 0, list: '', left: null }

/** Which finding of a list is looked at; kept while the app is open, so that one comes back from a cell's history to it. */
export function useChoice(items: readonly ListItem[], list: string) {
  const [choice, setChoice] = useState<Choice>(kept)
  const shown = followed(items, choice, list)
  // What is shown is what is chosen, clicked or not: whatever comes or goes above it does not put another in its place.
  if (shown !== choice) setChoice(shown)
  useEffect(() => {
    kept = shown
  }, [shown])
  return {
    index: shown.index,
    choose: (index: number) => setChoice({ ...shown, ...choiceAt(items, index), left: null }),
  }
}
