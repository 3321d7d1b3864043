import { useEffect, useRef } from 'react'

/** A small picture, drawn: the content security policy allows no picture that is written into the page. */
export function Photo({ data, label }: { data: string; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let left = false
    const text = data.slice(data.indexOf(',') + 1)
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    createImageBitmap(new Blob([bytes]))
      .then((picture) => {
        const size = Math.min(picture.width, picture.height)
        if (!left)
          canvas.current?.getContext('2d')?.drawImage(picture, (picture.width - size) / 2, 0, size, size, 0, 0, 96, 96)
      })
      .catch(() => undefined)
    return () => {
      left = true
    }
  }, [data])
  return <canvas className="photo" width={96} height={96} ref={canvas} role="img" aria-label={label} />
}
