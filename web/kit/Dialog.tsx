import type { ReactNode } from 'react'
import { Dialog as Aria, Heading, Modal, ModalOverlay } from 'react-aria-components'

type Props = {
  title: ReactNode
  onClose: () => void
  /** The acts at the foot. The safe one comes first. */
  acts?: ReactNode
  wide?: boolean
  bare?: boolean
  label?: string
  children: ReactNode
}

/** Floats above the work until it is answered. On the phone it rises from the bottom edge. */
export function Dialog({ title, onClose, acts, wide, bare, label, children }: Props) {
  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={(open) => open || onClose()}>
      <Modal className="dialog" style={wide ? ({ '--dialog-width': '52rem' } as React.CSSProperties) : {}}>
        <Aria {...(label ? { 'aria-label': label } : {})}>
          {!bare && (
            <div className="dhead">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
            </div>
          )}
          {bare ? children : <div className="body stack-3">{children}</div>}
          {acts && <div className="dfoot">{acts}</div>}
        </Aria>
      </Modal>
    </ModalOverlay>
  )
}
