import { Check } from 'lucide-react'
import { useKept } from '../api/remember.ts'
import { Icon } from '../kit/Icon.tsx'
import { Segmented } from '../kit/Segmented.tsx'
import { chooseLanguage, languages } from '../locales/language.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { chooseDensity, chooseTheme, density, theme } from './preferences.ts'

const themes = ['device', 'light', 'dark'] as const
const densities = ['device', 'compact', 'comfortable'] as const

/** How this device shows the work: in which language, in which light, how close together. */
export function Preferences() {
  const say = useSay()
  const now = useLanguage()
  return (
    <div className="prefs">
      <fieldset className="langs" aria-label={say('prefs.language')}>
        {languages.map(({ code, name }) => (
          <button type="button" key={code} aria-pressed={code === now} onClick={() => void chooseLanguage(code)}>
            <bdi lang={code}>{name}</bdi>
            {code === now && <Icon of={Check} />}
          </button>
        ))}
      </fieldset>
      <Segmented
        fill
        label={say('prefs.theme')}
        value={useKept(theme)}
        options={themes.map((value) => ({ value, label: say(`theme.${value}`) }))}
        onChoose={chooseTheme}
      />
      <Segmented
        fill
        label={say('prefs.density')}
        value={useKept(density)}
        options={densities.map((value) => ({ value, label: say(`density.${value}`) }))}
        onChoose={chooseDensity}
      />
    </div>
  )
}
