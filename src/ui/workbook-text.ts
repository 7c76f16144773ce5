/**
 * A text as write-excel-file can take it. It looks its texts up in a plain object, where `constructor` or `__proto__`
 * find what they must not and break the file. A space behind them does no harm: readers trim.
 */
export function workbookText(text: string): string {
  return text in Object.prototype ? `${text} ` : text
}
