import { FileSpreadsheet } from 'lucide-react'
import { useState } from 'react'
import { Icon } from '../kit/Icon.tsx'
import { useSay } from '../locales/use-say.ts'

type Props = { sending: boolean; onFile: (file: File) => void }

/** A place to drop a workbook on, or to pick one. */
export function DropFile({ sending, onFile }: Props) {
  const say = useSay()
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
        if (file) onFile(file)
      }}
    >
      <Icon of={FileSpreadsheet} />
      <b>{say(sending ? 'imports.sending' : 'imports.drop')}</b>
      <span className="mid small">{say('imports.kinds')}</span>
      <input
        type="file"
        accept=".xlsx,.xls,.csv"
        disabled={sending}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) onFile(file)
          event.target.value = ''
        }}
      />
    </label>
  )
}
