import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './PartBoundary.module.css'

/** A part beside the page that breaks, or whose code cannot be fetched, says so and takes nothing else with it. */
export class PartBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  static getDerivedStateFromError = () => ({ broken: true })
  override state = { broken: false }

  override render() {
    return this.state.broken ? <BrokenPart /> : this.props.children
  }
}

function BrokenPart() {
  const { t } = useTranslation('app')
  return (
    <p className={styles.part} role="alert">
      {t('problem.part')}{' '}
      <button type="button" onClick={() => location.reload()}>
        {t('problem.retry')}
      </button>
    </p>
  )
}
