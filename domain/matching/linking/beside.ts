import { sharedRoom } from './room.ts'

/** The numbers of several columns beside each other, row by row, so that what is known of a row lies together in memory. */
export class Beside {
  #columns: Int32Array[] = []

  /** Takes a column; gives its place within each row. */
  add(cells: Int32Array): number {
    this.#columns.push(cells)
    return this.#columns.length - 1
  }

  get width(): number {
    return this.#columns.length
  }

  /** All numbers, where several threads may read them. */
  numbers(rows: number): Int32Array {
    const { width } = this
    const numbers = sharedRoom(rows * width)
    this.#columns.forEach((cells, place) => {
      for (let row = 0; row < rows; row++) numbers[row * width + place] = cells[row]!
    })
    return numbers
  }
}
