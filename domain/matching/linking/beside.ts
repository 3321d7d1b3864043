/** The numbers of several columns beside each other, row by row, so that what is known of a row lies together in memory. */
export class Beside {
  readonly #columns: Int32Array[] = []
  numbers = new Int32Array(0)

  /** Takes a column; gives its place within each row. */
  add(cells: Int32Array): number {
    this.#columns.push(cells)
    return this.#columns.length - 1
  }

  get width(): number {
    return this.#columns.length
  }

  settle(rows: number): void {
    const { width } = this
    this.numbers = new Int32Array(rows * width)
    this.#columns.forEach((cells, place) => {
      for (let row = 0; row < rows; row++) this.numbers[row * width + place] = cells[row]!
    })
  }
}
