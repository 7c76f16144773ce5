/**
 * A figure as people write it: whole ten-thousands become 万 in Chinese, thousands are set apart in English.
 * @example figureText('15100000', '人', 'zh-CN') // { number: '1510', unit: '万人' }
 */
export function figureText(
  value: string,
  unit: string,
  language: string,
): { readonly number: string; readonly unit: string } {
  const number = Number(value)
  if (!Number.isInteger(number)) return { number: value, unit }
  if (language === 'zh-CN' && number >= 100_000 && number % 1000 === 0)
    return { number: String(number / 10_000), unit: `万${unit}` }
  if (language === 'en' && number >= 1_000_000) return { number: `${number / 1_000_000} million`, unit }
  return { number: new Intl.NumberFormat(language === 'en' ? 'en' : 'zh-CN').format(number), unit }
}
