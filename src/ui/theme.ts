import { createTheme, type CSSVariablesResolver, type MantineThemeOverride } from '@mantine/core'
import { dark, light, shadesOf, type PaletteColor } from './palette'

const sans = [
  '"PingFang SC"',
  '"HarmonyOS Sans SC"',
  '"Source Han Sans SC"',
  '"Noto Sans SC"',
  '"Noto Sans CJK SC"',
  '"Microsoft YaHei"',
  'system-ui',
  'sans-serif',
].join(', ')

/** Every component of Mantine takes its looks from here; our own from the variables below. */
export const theme: MantineThemeOverride = createTheme({
  white: light.sheet,
  black: light.ink,
  colors: {
    indigo: shadesOf(light.indigo),
    loess: shadesOf(light.loess),
    celadon: shadesOf(light.celadon),
    cinnabar: shadesOf(light.cinnabar),
    gray: [
      '#f7f4ec',
      light.hover,
      '#e7e1d4',
      light.hairline,
      '#c7bfae',
      '#a0988a',
      light.ash,
      light.soot,
      '#343b47',
      light.ink,
    ],
    dark: [
      dark.ink,
      dark.soot,
      dark.ash,
      dark.edge,
      dark.hairline,
      dark.hover,
      dark.sheet,
      dark.paper,
      '#0f131a',
      '#0b0e13',
    ],
  },
  primaryColor: 'indigo',
  primaryShade: { light: 6, dark: 5 },
  fontFamily: sans,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace',
  headings: { fontFamily: sans, fontWeight: '600' },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.125rem', xl: '1.5rem' },
  lineHeights: { xs: '1.5', sm: '1.6', md: '1.6', lg: '1.5', xl: '1.35' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '2px', sm: '2px', md: '3px', lg: '3px', xl: '4px' },
  defaultRadius: 'xs',
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: { defaultProps: { transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.35 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 160 }, overlayProps: { backgroundOpacity: 0.35 } } },
    Menu: { defaultProps: { transitionProps: { duration: 120 } } },
    Button: { defaultProps: { fw: 500 } },
  },
})

/** Our colours as `--ink`, `--loess-wash` and so on, and Mantine's few global ones drawn from them. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variablesOf(light),
  dark: variablesOf(dark),
})

function variablesOf(palette: Readonly<Record<PaletteColor, string>>): Record<string, string> {
  const own = Object.entries(palette).map(([name, value]) => [`--${kebab(name)}`, value])
  return {
    ...Object.fromEntries(own),
    '--mantine-color-body': palette.paper,
    '--mantine-color-text': palette.ink,
    '--mantine-color-dimmed': palette.ash,
    '--mantine-color-placeholder': palette.ash,
    '--mantine-color-anchor': palette.indigo,
    '--mantine-color-error': palette.cinnabar,
    '--mantine-color-default': palette.sheet,
    '--mantine-color-default-hover': palette.hover,
    '--mantine-color-default-color': palette.ink,
    '--mantine-color-default-border': palette.edge,
    '--mantine-color-disabled': palette.shade,
    '--mantine-color-disabled-color': palette.ash,
    '--mantine-color-disabled-border': palette.hairline,
  }
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
