import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Confirm } from '#ui/Confirm.tsx'
import type { OutboxItem } from './outbox'
import { wordsOf } from './ReturnedItem'

export interface LetGoButtonProps {
  readonly item: OutboxItem
  readonly aspect?: string | undefined
  readonly letGo: (id: string) => void
}

/** What was refused exists nowhere but here, so it is asked first; what the backend has is only seen and put away. */
export function LetGoButton({ item, aspect, letGo }: LetGoButtonProps) {
  const { t } = useTranslation('marking')
  const [asking, setAsking] = useState(false)
  if (item.state !== 'refused') {
    return (
      <Button variant="subtle" size="sm" onClick={() => letGo(item.id)}>
        {t('outbox.heldSeen')}
      </Button>
    )
  }
  return (
    <>
      <Button variant="subtle" color="cinnabar" size="sm" onClick={() => setAsking(true)}>
        {t('outbox.letGo')}
      </Button>
      {asking && (
        <Confirm
          opened
          title={t('outbox.letGoTitle', { what: wordsOf(t, item, aspect) })}
          verb={t('outbox.letGo')}
          danger
          onConfirm={() => letGo(item.id)}
          onClose={() => setAsking(false)}
        >
          {t('outbox.letGoMeaning')}
        </Confirm>
      )}
    </>
  )
}
