import styles from './Wordmark.module.css'

/** 赛衡 as a drawn name; say the name in text beside or around it. A mask, so that no page's script carries the outline. */
export function Wordmark({ height = 28 }: { readonly height?: number }) {
  return <span className={styles.mark} style={{ height }} aria-hidden="true" />
}
