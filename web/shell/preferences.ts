import { keep } from '../api/remember.ts'

export type Theme = 'device' | 'light' | 'dark'
export type Density = 'device' | 'compact' | 'comfortable'
const themes: Theme[] = ['device', 'light', 'dark']
const densities: Density[] = ['device', 'compact', 'comfortable']

const kept = <Value extends string>(place: string, allowed: Value[]): Value =>
  allowed.find((value) => value === localStorage.getItem(place)) ?? allowed[0]!

export const theme = keep<Theme>('device')
export const density = keep<Density>('device')

function wear(name: 'theme' | 'density', value: string) {
  if (value === 'device') delete document.documentElement.dataset[name]
  else document.documentElement.dataset[name] = value
}

/** How this device likes its screens. Nothing personal is kept with it. */
export function wearPreferences(): void {
  theme.set(kept('kindred-theme', themes))
  density.set(kept('kindred-density', densities))
  wear('theme', theme.get())
  wear('density', density.get())
}

export function chooseTheme(value: Theme): void {
  localStorage.setItem('kindred-theme', value)
  theme.set(value)
  wear('theme', value)
}

export function chooseDensity(value: Density): void {
  localStorage.setItem('kindred-density', value)
  density.set(value)
  wear('density', value)
}
