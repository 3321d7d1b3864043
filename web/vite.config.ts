import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { catalogues } from './locales/vite-catalogues.ts'
import { ourLocalesOnly } from './locales/vite-our-locales-only.ts'
import { pushWorker } from './locales/vite-push-worker.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What the frame around every screen needs, in one file: many small ones weigh more than they hold. */
const SHELL =
  /web\/(shell\/(?!Bell|CommandMenu|KeysHelp|MorePage|use-commands)|kit\/(Button|Chip|Icon|Page|Refused|Trouble|UndoBar|Waiting|use-reason)\.|api\/(ask|outbox|questions|remember|session)\.)/

export default defineConfig({
  root: here('.'),
  plugins: [react(), catalogues(), ourLocalesOnly(), pushWorker()],
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    // The content security policy allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shell', test: SHELL }] } } },
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})
