import { folded } from './plain-words.ts'

/** ISO 3166-1: the two-letter and the three-letter code of every country, five letters each. */
const codes = [
  'ADANDAEAREAFAFGAGATGAIAIAALALBAMARMAOAGOAQATAARARGASASMATAUTAUAUSAWABWAXALAAZAZEBABIHBBBRBBDBGDBEBELBFBFABGBGR',
  'BHBHRBIBDIBJBENBLBLMBMBMUBNBRNBOBOLBQBESBRBRABSBHSBTBTNBVBVTBWBWABYBLRBZBLZCACANCCCCKCDCODCFCAFCGCOGCHCHECICIV',
  'CKCOKCLCHLCMCMRCNCHNCOCOLCRCRICUCUBCVCPVCWCUWCXCXRCYCYPCZCZEDEDEUDJDJIDKDNKDMDMADODOMDZDZAECECUEEESTEGEGYEHESH',
  'ERERIESESPETETHFIFINFJFJIFKFLKFMFSMFOFROFRFRAGAGABGBGBRGDGRDGEGEOGFGUFGGGGYGHGHAGIGIBGLGRLGMGMBGNGINGPGLPGQGNQ',
  'GRGRCGSSGSGTGTMGUGUMGWGNBGYGUYHKHKGHMHMDHNHNDHRHRVHTHTIHUHUNIDIDNIEIRLILISRIMIMNININDIOIOTIQIRQIRIRNISISLITITA',
  'JEJEYJMJAMJOJORJPJPNKEKENKGKGZKHKHMKIKIRKMCOMKNKNAKPPRKKRKORKWKWTKYCYMKZKAZLALAOLBLBNLCLCALILIELKLKALRLBRLSLSO',
  'LTLTULULUXLVLVALYLBYMAMARMCMCOMDMDAMEMNEMFMAFMGMDGMHMHLMKMKDMLMLIMMMMRMNMNGMOMACMPMNPMQMTQMRMRTMSMSRMTMLTMUMUS',
  'MVMDVMWMWIMXMEXMYMYSMZMOZNANAMNCNCLNENERNFNFKNGNGANINICNLNLDNONORNPNPLNRNRUNUNIUNZNZLOMOMNPAPANPEPERPFPYFPGPNG',
  'PHPHLPKPAKPLPOLPMSPMPNPCNPRPRIPSPSEPTPRTPWPLWPYPRYQAQATREREUROROURSSRBRURUSRWRWASASAUSBSLBSCSYCSDSDNSESWESGSGP',
  'SHSHNSISVNSJSJMSKSVKSLSLESMSMRSNSENSOSOMSRSURSSSSDSTSTPSVSLVSXSXMSYSYRSZSWZTCTCATDTCDTFATFTGTGOTHTHATJTJKTKTKL',
  'TLTLSTMTKMTNTUNTOTONTRTURTTTTOTVTUVTWTWNTZTZAUAUKRUGUGAUMUMIUSUSAUYURYUZUZBVAVATVCVCTVEVENVGVGBVIVIRVNVNMVUVUT',
  'WFWLFWSWSMYEYEMYTMYTZAZAFZMZMBZWZWE',
].join('')

const threeLetters = new Map<string, string>()
for (let at = 0; at < codes.length; at += 5) threeLetters.set(codes.slice(at, at + 2), codes.slice(at + 2, at + 5))
const known = new Set(threeLetters.values())

/** How people are called after their country, where the country's own name does not tell. One meaning each. */
const called = `afghan AFG|syrian SYR|iraqi IRQ|iranian IRN|somali SOM|sudanese SDN|south sudanese SSD|eritrean ERI|ethiopian ETH
  |ukrainian UKR|nigerian NGA|malian MLI|venezuelan VEN|colombian COL|cuban CUB|haitian HTI|honduran HND|salvadoran SLV
  |guatemalan GTM|burmese MMR|pakistani PAK|bangladeshi BGD|egyptian EGY|moroccan MAR|tunisian TUN|algerian DZA|turkish TUR
  |yemeni YEM|lebanese LBN|palestinian PSE|palestine PSE|syria SYR|burundian BDI|rwandan RWA|ugandan UGA|cameroonian CMR|senegalese SEN|gambian GMB
  |afghane AFG|syrien SYR|syrienne SYR|irakien IRQ|irakienne IRQ|somalien SOM|somalienne SOM|soudanais SDN|soudanaise SDN
  |ivoirien CIV|ivoirienne CIV|malien MLI|malienne MLI|venezolano VEN|venezolana VEN|colombiano COL|colombiana COL|hondureno HND|hondurena HND
  |سوري SYR|سوريه SYR|عراقي IRQ|عراقيه IRQ|افغاني AFG|افغانيه AFG|صومالي SOM|سوداني SDN|سودانيه SDN|فلسطيني PSE|يمني YEM
  |україна UKR|українець UKR|українка UKR|украина UKR|ivory coast CIV|south korea KOR|north korea PRK|drc COD|dr congo COD
  |democratic republic of the congo COD|burma MMR|swaziland SWZ|usa USA|uk GBR|turkey TUR|cabo verde CPV|czechia CZE
  |stateless XXA|apatride XXA|apatrida XXA|عديم الجنسيه XXA|без громадянства XXA|лицо без гражданства XXA`

let names: Map<string, string> | undefined

/** The country that a cell names, as ISO 3166-1 alpha-3: by code or by name in six languages. Nothing if it is not sure. */
export function countryOf(text: string): string | undefined {
  const plain = text.trim()
  const code = plain.toUpperCase()
  if (/^[A-Z]{2}$/.test(code)) return threeLetters.get(code)
  if (/^[A-Z]{3}$/.test(code) && (known.has(code) || code === 'XXA' || code === 'XXX')) return code
  names ??= namesOfCountries()
  return names.get(folded(plain.toLowerCase()).replace(/\s+/g, ' '))
}

function namesOfCountries(): Map<string, string> {
  const found = new Map<string, string>()
  for (const language of ['en', 'fr', 'es', 'ar', 'uk', 'ru']) {
    const shown = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const [two, three] of threeLetters) {
      const name = shown.of(two)
      if (name) found.set(folded(name.toLowerCase()), three)
    }
  }
  for (const entry of called.split('|')) {
    const [, name, code] = /^\s*(.+) ([A-Z]{3})\s*$/.exec(entry) ?? []
    found.set(folded(name!), code!)
  }
  // Two countries are called so.
  found.delete('congo')
  return found
}
