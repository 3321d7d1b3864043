export { drawLetter } from './draw-letter.ts'
export { LetterAsked } from './words.ts'
export { writeLetter } from './write-letter.ts'
