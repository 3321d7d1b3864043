import { useKept } from '../api/remember.ts'
import { stopped } from './ask-parting.ts'
import { PartingDialog } from './PartingDialog.tsx'

/** Stands by in every screen: whatever deed is stopped, it is seen why. */
export function PartingHost() {
  const about = useKept(stopped)
  return about && <PartingDialog about={about} />
}
