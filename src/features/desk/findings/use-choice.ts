import { useState } from 'react'
import { chosenAfter, type ListItem } from './findings-view'

interface Choice {
  readonly key: string | null
  readonly index: number
}

let kept: Choice = { key: null, index: 0 }

/** Which finding is looked at; kept while the app is open, so that one comes back from a cell's history to it. */
export function useChoice(items: readonly ListItem[]) {
  const [choice, setChoice] = useState<Choice>(kept)
  return {
    index: chosenAfter(items, choice.key, choice.index),
    choose: (index: number) => {
      const item = items[index]
      if (item?.item !== 'finding') return
      kept = { key: item.key, index }
      setChoice(kept)
    },
  }
}
