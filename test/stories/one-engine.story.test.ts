import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { sayAll } from './engine.ts'
import { workAll } from './form-engine.ts'

const NAMES = [
  ...['Amina Haddad', 'أمينة حداد', 'AMINA  al-Haddād', 'ʿAbd al-Raḥmān', 'عبد الرحمن', 'عبدالله', 'Абдулла Исмаилов'],
  ...[
    'አበበ ቢቂላ',
    'ሙሉጌታ ከበደ',
    'משה כהן',
    'スミス',
    '习近平',
    '김정은',
    'Ngô Đình Diệm',
    'Cabdullaahi Ciise',
    'محمد نبي زی',
  ],
  ...[
    'J. R. Müller-Öztürk',
    'José María de la Cruz',
    'Тимур Шәкіров',
    'პაატა',
    'Ջանիբեկ',
    'กมล',
    'မောင်',
    'मोहन',
    '𐓏𐓘',
    'x',
    '—',
    '',
  ],
  ...[
    'Mohammed bin Salman',
    'محمد بن سلمان',
    'Mohamed Salman',
    'Bobby Khan',
    'Robert Khan',
    'PUTIN, Vladimir',
    'ﷴ',
    'ｆｕｌｌ',
  ],
]

/** What a function of an engine says in the browser. */
async function inBrowser(entry: string, said: string): Promise<unknown> {
  const { build } = await import('vite')
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['iife'], name: 'engine' },
    },
  })
  const [{ output }] = [built].flat() as unknown as [{ output: { code: string }[] }]
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: output[0]!.code })
    return await page.evaluate(said)
  } finally {
    await browser.close()
  }
}

it('is one engine, in the browser as on the server: the same names give the same words, keys, scores and pairs', async () => {
  const there = await inBrowser('engine.ts', `engine.sayAll(${JSON.stringify(NAMES)})`)
  expect(there).toEqual(JSON.parse(JSON.stringify(await sayAll(NAMES))))
})

it('is one engine for forms too: the same answers come to the same', async () => {
  const [there, here] = [
    await inBrowser('form-engine.ts', 'JSON.stringify(engine.workAll())'),
    JSON.stringify(workAll()),
  ]
  expect(there).toBe(here)
  expect(here).toContain('divides-by-zero')
})
