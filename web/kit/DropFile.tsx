import type { LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { Icon } from './Icon.tsx'

type Props = {
  icon: LucideIcon
  words: string
  kinds: string
  accept: string
  off: boolean
  onFile: (file: File) => void
}

/** A place to drop a file on, or to pick one. */
export function DropFile({ icon, words, kinds, accept, off, onFile }: Props) {
  const [over, setOver] = useState(false)
  return (
    <label
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (file && !off) onFile(file)
      }}
    >
      <Icon of={icon} />
      <b>{words}</b>
      <span className="mid small">{kinds}</span>
      <input
        type="file"
        accept={accept}
        disabled={off}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) onFile(file)
          event.target.value = ''
        }}
      />
    </label>
  )
}
