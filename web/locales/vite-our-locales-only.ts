import type { Plugin } from 'vite'

const words = /react-(?:aria|stately|aria-components)[^?]*\/(?:intl|dist)\/(?:.*\/)?([a-z]{2}-[A-Z]{2})\.m?js$/
const ours = new Set(['en-US', 'fr-FR', 'ar-AE', 'es-ES'])

/** React Aria brings its own words in 34 languages; the four that the screens speak are kept. */
export function ourLocalesOnly(): Plugin {
  return {
    name: 'our-locales-only',
    enforce: 'pre',
    load(id) {
      const locale = words.exec(id)?.[1]
      return locale && !ours.has(locale) ? 'export default {}' : undefined
    },
  }
}
