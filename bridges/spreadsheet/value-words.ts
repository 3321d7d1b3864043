import { editsBetween } from './count-edits.ts'
import { folded } from './plain-words.ts'
import type { DraftPerson, Relation } from './words.ts'

/** Words by meaning, made ready to be looked up. */
function meanings<Meaning extends string>(words: Record<Meaning, string>): Map<string, Meaning> {
  const found = new Map<string, Meaning>()
  for (const [meaning, list] of Object.entries(words) as [Meaning, string][])
    for (const word of list.split('|')) found.set(plainValue(word), meaning)
  return found
}

/** A value as it is compared: `WIFE_HUSBAND`, `Wife/husband` and `wife husband` are the same. */
export const plainValue = (text: string): string =>
  folded(text.normalize('NFKC').toLowerCase())
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')

const sexes = meanings({
  female:
    'female|f|woman|girl|w|femme|feminin|fille|mujer|femenino|femenina|nina|انثي|امراه|بنت|жінка|жіноча|жіночий|жін|ж|женщина|женский|жен|дівчина',
  male: 'male|m|man|boy|homme|masculin|garcon|hombre|masculino|nino|ذكر|رجل|ولد|чоловік|чоловіча|чоловічий|чол|ч|мужчина|мужской|муж|хлопець',
  other: 'other|x|third gender|intersex|autre|otro|اخر|інше|другое',
  unknown: 'unknown|not known|inconnu|desconocido|غير معروف|невідомо|неизвестно',
})

const answers = meanings({
  yes: 'yes|y|true|1|oui|o|vrai|si|s|verdadero|نعم|так|да|1 0',
  no: 'no|n|false|0|non|faux|falso|لا|ні|нет|0 0',
})

const relations = meanings<Relation>({
  head: 'head|head of household|household head|hoh|self|head of family|chef|chef de menage|chef du menage|jefe|jefe de hogar|jefa de hogar|رب الاسره|ربه الاسره|رئيس الاسره|голова|голова родини|глава|глава семьи',
  spouse:
    'spouse|wife|husband|partner|free union|common law|epouse|epoux|femme|mari|conjoint|conjointe|esposo|esposa|conyuge|pareja|زوج|زوجه|дружина|чоловік|жена|муж|супруг|супруга',
  child: 'child|son|daughter|step child|fils|fille|enfant|hijo|hija|ابن|ابنه|بنت|дитина|син|дочка|сын|дочь|ребенок',
  parent: 'parent|mother|father|pere|mere|padre|madre|اب|ام|والد|والده|мати|батько|мать|отец',
  sibling: 'sibling|brother|sister|frere|soeur|hermano|hermana|اخ|اخت|брат|сестра',
  grandparent:
    'grandparent|grandmother|grandfather|grand pere|grand mere|abuelo|abuela|جد|جده|бабуся|дідусь|бабушка|дедушка',
  grandchild: 'grandchild|grandson|granddaughter|petit fils|petite fille|nieto|nieta|حفيد|حفيده|онук|онука|внук|внучка',
  'uncle-aunt': 'uncle|aunt|oncle|tante|tio|tia|عم|عمه|خال|خاله|дядько|тітка|дядя|тетя',
  'nephew-niece':
    'nephew|niece|neveu|niece|sobrino|sobrina|племінник|племінниця|племянник|племянница|ابن الاخ|ابن الاخت',
  cousin: 'cousin|cousine|primo|prima|ابن العم|ابن الخال',
  'in-law':
    'in law|motherinlaw|fatherinlaw|sisterinlaw|brotherinlaw|soninlaw|daughterinlaw|mother in law|father in law|sister in law|brother in law|son in law|daughter in law|beau pere|belle mere|beau frere|belle soeur|suegro|suegra|cunado|cunada|yerno|nuera|حماه|حما',
  'foster-child': 'foster child|foster|fostered child|enfant accueilli|enfant confie|nino acogido|прийомна дитина',
  guardian: 'guardian|caregiver|tuteur|tutrice|tutor|tutora|وصي|опікун|опекун',
  'other-kin':
    'other relative|relative|other kin|extended family|autre parent|otro pariente|pariente|قريب|родич|родственник',
  'not-kin': 'not related|non relative|no relation|unrelated|friend|sans lien|no pariente|غير قريب|не родич',
  unknown: 'unknown|other|not known|not provided|inconnu|autre|desconocido|otro|غير معروف|невідомо|неизвестно',
})

const marriages = meanings<NonNullable<DraftPerson['maritalStatus']>>({
  single: 'single|never married|celibataire|soltero|soltera|اعزب|عزباء|неодружений|незаміжня|холост|не замужем',
  married: 'married|marie|mariee|casado|casada|متزوج|متزوجه|одружений|заміжня|женат|замужем',
  partnered: 'partnered|cohabiting|living together|free union|common law|union libre|concubinage|union de hecho',
  widowed: 'widow|widower|widowed|veuf|veuve|viudo|viuda|ارمل|ارمله|вдова|вдівець|вдовец',
  divorced: 'divorced|divorce|divorcee|divorciado|divorciada|مطلق|مطلقه|розлучений|розлучена|разведен|разведена',
  separated: 'separated|separe|separee|separado|separada|منفصل|منفصله',
})

/** Specific needs by UNHCR's codes; where the exact kind is not said, only the category. */
const needs = meanings({
  none: 'none|no|n a|not disabled|no disability|0|false|aucun|ninguno|ninguna|لا يوجد|немає|нет',
  DS: 'disability|disabled|yes|walking|memory|remembering|self care|selfcare|physical|mental|intellectual|handicap|discapacidad|اعاقه|інвалідність|инвалидность|person with disability',
  'DS-BD': 'seeing|vision|blind|visual|visual impairment|aveugle|ciego',
  'DS-DF': 'hearing|deaf|hearing impairment|sourd|sordo',
  'DS-SD': 'communicating|communication|speech|mute|muet|mudo',
  PG: 'pregnant|pregnant or lactating|enceinte|embarazada|حامل|вагітна|беременна',
  'PG-LC': 'lactating|breastfeeding|allaitante|lactante|مرضع',
  'SC-UC': 'unaccompanied|unaccompanied child|unaccompanied minor|uac|umc|non accompagne|no acompanado|غير مصحوب',
  'SC-SC': 'separated child|enfant separe|menor separado',
  SC: 'uasc|unaccompanied or separated child|unaccompanied and separated child',
  CR: 'child at risk|enfant a risque|menor en riesgo',
  WR: 'woman at risk|femme a risque|mujer en riesgo',
  ER: 'older person|older person at risk|elderly|personne agee|adulto mayor|مسن|літня особа',
  SP: 'single parent|single parent or carer|parent seul|padre soltero|madre soltera',
  SM: 'serious medical condition|chronic illness|medical|maladie grave|enfermedad grave',
})

const severities = meanings({
  none: 'none|no|no difficulty|some|some difficulty|0',
  DS: 'a lot|lot|lot difficulty|a lot of difficulty|cannot do|cannot|cannot do at all|severe|yes',
})

const papers = meanings({
  passport: 'passport|national passport|national passp|passeport|pasaporte|travel document|جواز سفر|паспорт',
  'national-id':
    'national id|national identity card|id card|identity card|carte nationale|cni|cedula|dni|هويه|بطاقه هويه|ід картка|national identity',
  'birth-certificate':
    'birth certificate|acte de naissance|certificado de nacimiento|شهاده ميلاد|свідоцтво про народження',
  unhcr: 'unhcr|unhcr id|unhcr card|progres|hcr|acnur',
  'asylum-card': 'asylum card|asylum seeker card|refugee card|refugee id|carte de refugie|tarjeta de refugiado',
  'tax-number': 'tax id|tax number|tin|рнокпп|іпн|инн',
  other:
    'other|autre|otro|drivers license|drivers licence|driving licence|driver s license|electoral card|voter card|residence permit|permis de conduire|اخر|інше',
  none: 'none|not available|not provided|n a|no document|aucun|ninguno|لا يوجد',
})

const lists = {
  sex: sexes,
  answer: answers,
  relation: relations,
  marriage: marriages,
  need: needs,
  severity: severities,
  paper: papers,
}
type Lists = typeof lists
type MeaningIn<Name extends keyof Lists> = Lists[Name] extends Map<string, infer Meaning> ? Meaning : never

/** The same few values stand in every row; each is worked out once. */
const worked = new Map<string, unknown>()

/**
 * What a value means. `WIFE_HUSBAND` offers two words of one meaning and is that; `Mother or aunt` offers two meanings
 * and is none.
 */
export function meaningOf<Name extends keyof Lists>(name: Name, text: string): MeaningIn<Name> | undefined {
  const key = `${name} ${text}`
  if (worked.has(key)) return worked.get(key) as MeaningIn<Name> | undefined
  const meaning = workOut(name, text)
  if (worked.size >= 5000) worked.clear()
  worked.set(key, meaning)
  return meaning
}

function workOut<Name extends keyof Lists>(name: Name, text: string): MeaningIn<Name> | undefined {
  const list = lists[name] as Map<string, MeaningIn<Name>>
  const plain = plainValue(text)
  const whole = list.get(plain)
  if (whole !== undefined || name === 'answer') return whole
  const found = new Set(plain.split(' ').map((word) => list.get(word) ?? nearWord(list, word)))
  return plain !== '' && found.size === 1 ? [...found][0] : undefined
}

/** A long word with one slip in it is still that word, if it can be no other. */
function nearWord<Meaning>(list: Map<string, Meaning>, word: string): Meaning | undefined {
  if (word.length < 8) return undefined
  const near = new Set([...list].filter(([other]) => editsBetween(word, other, 1) <= 1).map(([, meaning]) => meaning))
  return near.size === 1 ? [...near][0] : undefined
}
