/** Waits so long before something is tried again, or until there is a network again. */
export const pause = (ms: number): Promise<void> =>
  new Promise((resume) => {
    const done = () => {
      clearTimeout(timer)
      removeEventListener('online', done)
      resume()
    }
    const timer = setTimeout(done, ms)
    addEventListener('online', done)
  })
