import './api/no-eval.ts'
import './styles/index.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { heedLostStyles } from './api/fetch-part.ts'
import { questions } from './api/questions.ts'
import { openLanguage } from './locales/language.ts'
import { Words } from './locales/Words.tsx'
import { router } from './router.tsx'
import { wearPreferences } from './shell/preferences.ts'
import { askBeforeLeaving } from './shell/unfinished.ts'

heedLostStyles()
wearPreferences()
askBeforeLeaving()
await openLanguage()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Words>
      <QueryClientProvider client={questions}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Words>
  </StrictMode>,
)
