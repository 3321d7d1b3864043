import { Download, Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { Mapping } from '../../bridges/spreadsheet/words.ts'
import { Button } from '../kit/Button.tsx'
import { saveFile } from '../kit/save-file.ts'
import { useSay } from '../locales/use-say.ts'
import { MappedSheetEditor } from './MappedSheetEditor.tsx'

type Props = { file: string; mapping: Mapping; onChange: (mapping: Mapping) => void }

/** What each column means: proposed by the house, settled by a worker, and kept as a file for the next workbook. */
export function MappingEditor({ file, mapping, onChange }: Props) {
  const say = useSay()
  const picker = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState(false)
  const read = async (chosen: File) => {
    const parsed = Mapping.safeParse(JSON.parse(await chosen.text().catch(() => '')))
    setWrong(!parsed.success)
    if (parsed.success) onChange(parsed.data)
  }
  return (
    <section className="box" aria-labelledby="mapping">
      <div className="boxhead row wrap">
        <h2 id="mapping">{say('imports.mapping')}</h2>
        <span className="end row wrap">
          <Button
            look="quiet"
            icon={Download}
            onClick={() => saveFile(`${file}.mapping.json`, JSON.stringify(mapping, null, 2))}
          >
            {say('imports.save-mapping')}
          </Button>
          <Button look="quiet" icon={Upload} onClick={() => picker.current?.click()}>
            {say('imports.use-mapping')}
          </Button>
          <input
            ref={picker}
            className="hide"
            type="file"
            accept=".json"
            tabIndex={-1}
            aria-label={say('imports.use-mapping')}
            onChange={(event) => {
              const chosen = event.target.files?.[0]
              if (chosen) read(chosen).catch(() => setWrong(true))
            }}
          />
        </span>
      </div>
      {wrong && <p className="wrong pad">{say('imports.mapping-wrong')}</p>}
      {mapping.sheets.map((sheet, at) => (
        <MappedSheetEditor
          key={sheet.sheet}
          sheet={sheet}
          onChange={(next) => onChange({ ...mapping, sheets: mapping.sheets.with(at, next) })}
        />
      ))}
    </section>
  )
}
