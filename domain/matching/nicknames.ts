import { wordsOf } from './normalise-name.ts'

/**
 * Short and fond forms of names, by the language that has them: each line is one name and what its bearers are called.
 * Common knowledge, written down here; a form may stand in several lines, since Sasha is Alexander and Alexandra.
 */
const FORMS: Record<string, string> = {
  english: `
    robert rob bob bobby robbie bert
    william will bill billy liam willie
    richard rick dick rich ricky
    james jim jimmy jamie
    john jack johnny jon
    margaret maggie meg peggy margie greta
    elizabeth liz beth betty lizzie eliza elsie bess lisa
    katherine kate katie kathy cathy kitty kit
    edward ed eddie ted ned
    charles charlie chuck
    thomas tom tommy
    michael mike mick mickey
    joseph joe joey
    david dave davey
    daniel dan danny
    samuel sam sammy
    benjamin ben benny
    alexander alex sandy alec
    andrew andy drew
    anthony tony
    christopher chris kit
    frederick fred freddie
    gregory greg
    henry harry hank hal
    lawrence larry laurie
    matthew matt
    nicholas nick
    patrick pat paddy
    peter pete
    philip phil
    ronald ron
    stephen steve
    theodore ted theo
    timothy tim
    walter walt wally
    susan sue susie
    patricia pat patty tricia
    jennifer jen jenny
    deborah deb debbie
    dorothy dot dolly
    mary molly polly mamie
    sarah sally sadie
    rebecca becky
    victoria vicky tori`,
  spanish: `
    francisco paco pancho kiko curro fran
    jose pepe chepe
    ignacio nacho
    eduardo lalo edu
    guadalupe lupe
    dolores lola
    concepcion concha conchita
    enrique quique kike
    jesus chucho chuy
    manuel manolo manu
    antonio tono
    alejandro alex jandro
    roberto beto
    alberto beto
    rosario charo
    mercedes merche
    isabel chabela isa
    luis lucho
    pedro perico
    santiago santi yago
    maria mari`,
  french: `
    elisabeth babette lise
    catherine cathy katia
    marguerite margot
    jacques jacquot
    francois fanfan
    antoine toinou
    madeleine mado`,
  russian: `
    alexander aleksandr sasha shura alik
    alexandra aleksandra sasha shura
    vladimir vova volodya
    dmitri dmitry dima mitya
    mikhail misha
    nikolai kolya
    sergei seryozha serezha
    ivan vanya
    yevgeny evgeny zhenya
    yevgenia evgenia zhenya
    aleksei alyosha lyosha
    anastasia nastya
    ekaterina katya
    maria masha
    natalia natasha
    olga olya
    tatiana tanya
    yelena elena lena
    svetlana sveta
    yekaterina katya
    yuri yura
    pavel pasha
    pyotr petya
    viktor vitya`,
  ukrainian: `
    oleksandr sashko sasha olesko
    volodymyr vova volodya
    mykola kolya
    mykhailo mykhas
    ivan ivas vanya
    oksana ksenia`,
  arabic: `
    mohammed hamoudi hammoudi hamada
    abdullah aboud abboud
    abdulrahman aboud abboud
    fatima fattoum fatoum tomy
    khadija khaddouj khadouj
    zainab zanouba
    mustafa sasa
    ibrahim barhoum
    ismail samoul
    yousef jojo
    mariam maryouma`,
  turkish: `
    mehmet memo memet
    mustafa mistik
    ibrahim ibo
    ismail isko
    fatma fatos
    suleyman sulo`,
  amharic: `
    tewodros teddy
    alemayehu alex
    yohannes john
    elizabeth elsa
    bethlehem betty
    kidist kidi`,
  portuguese: `
    jose ze zeca
    francisco chico
    joao joaozinho
    antonio tonho to
    maria mariazinha`,
  german: `
    johannes hans hannes
    wilhelm willi helmut
    friedrich fritz
    elisabeth liesl sisi lisbeth
    margarete grete gretel
    josef sepp
    georg schorsch
    heinrich heinz`,
}

/** For each form as it is romanised the names that it may stand for, by number; lines of several languages stay apart. */
const forms = new Map<string, number[]>()

function readForms(): void {
  const lines = Object.values(FORMS).flatMap((each) => each.trim().split('\n'))
  lines.forEach((line, name) => {
    for (const typed of line.trim().split(' ')) {
      const form = wordsOf([typed])[0]!.word.roman
      forms.set(form, [...(forms.get(form) ?? []), name])
    }
  })
}

/** Whether one romanised word is a short or fond form of the other, or both of one name. */
export function areOneName(one: string, other: string): boolean {
  if (forms.size === 0) readForms()
  const found = forms.get(one)
  if (!found) return false
  const others = forms.get(other)
  return others !== undefined && found.some((name) => others.includes(name))
}
