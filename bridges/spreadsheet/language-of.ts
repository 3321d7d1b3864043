import { folded } from './plain-words.ts'

/** ISO 639: the two-letter and the three-letter code of every language that has both, five letters each. */
const codes = [
  'aaaar ababk afafr akaka amamh anarg arara asasm avava ayaym azaze babak bebel bgbul bibis bmbam bnben bobod',
  'brbre bsbos cacat ceche chcha cocos crcre csces cvchv cycym dadan dedeu dvdiv dzdzo eeewe elell eneng esspa',
  'etest eueus fafas ffful fifin fjfij fofao frfra fyfry gagle gdgla glglg gngrn guguj gvglv hahau heheb hihin',
  'hohmo hrhrv hthat huhun hyhye hzher idind igibo iiiii ikipk isisl itita iuiku jajpn jvjav kakat kgkon kikik',
  'kjkua kkkaz klkal kmkhm knkan kokor krkau kskas kukur kvkom kwcor kykir lbltz lglug lilim lnlin lolao ltlit',
  'lulub lvlav mgmlg mhmah mimri mkmkd mlmal mnmon mrmar msmsa mtmlt mymya nanau nbnob ndnde nenep ngndo nlnld',
  'nnnno nonor nrnbl nvnav nynya ococi ojoji omorm orori ososs papan plpol pspus ptpor quque rmroh rnrun roron',
  'rurus rwkin scsrd sdsnd sesme sgsag shhbs sisin skslk slslv smsmo snsna sosom sqsqi srsrp ssssw stsot susun',
  'svswe swswa tatam tetel tgtgk ththa titir tktuk tltgl tntsn toton trtur tstso tttat twtwi tytah uguig ukukr',
  'ururd uzuzb veven vivie wawln wowol xhxho yiyid yoyor zazha zhzho zuzul',
].join(' ')

const threeLetters = new Map(codes.split(' ').map((pair) => [pair.slice(0, 2), pair.slice(2)]))
/** Languages of the field without a two-letter code, and those that the tables of a computer do not name. */
const more =
  'prs ckb kmr pbt pbu tir tig aii syr rhg man mnk bam dyu wol ful ffm fuc fuh hau ssw luo din nus shk shu apd arz apc acm ayl ary arq tuk quc mam kek gug bcc bal hno skr lah fat twi sus kri men tem kon lua lub sag swh zza azb tmh shi kab rif'.split(
    ' ',
  )
const known = new Set([...threeLetters.values(), ...more])
const called =
  'dari prs|farsi fas|persian fas|pashtu pus|sorani ckb|kurmanji kmr|tigrigna tir|tigrinya tir|mandinka mnk|bambara bam|rohingya rhg|دري prs|فارسي fas|كردي kur|عربي ara|عربيه ara'

let names: Map<string, string> | undefined

/** The language that a cell names, as ISO 639-3: by code (`ps`, `pus`, `ps-af`) or by name in six languages. */
export function languageOf(text: string): string | undefined {
  const plain = folded(text.trim().toLowerCase())
  const [code] = /^[a-z]{2,3}(?=([-_][a-z]{2,4})*$)/.exec(plain) ?? []
  if (code?.length === 2) return threeLetters.get(code)
  if (code && known.has(code)) return code
  names ??= namesOfLanguages()
  return names.get(plain)
}

function namesOfLanguages(): Map<string, string> {
  const found = new Map<string, string>()
  const pairs = [...threeLetters, ...more.map((code): [string, string] => [code, code])]
  for (const shownIn of ['en', 'fr', 'es', 'ar', 'uk', 'ru']) {
    const shown = new Intl.DisplayNames([shownIn], { type: 'language', fallback: 'none' })
    for (const [code, three] of pairs) {
      const name = shown.of(code)
      if (name) found.set(folded(name.toLowerCase()), three)
    }
  }
  for (const [name, code] of called.split('|').map((pair) => pair.split(' '))) found.set(folded(name!), code!)
  return found
}
