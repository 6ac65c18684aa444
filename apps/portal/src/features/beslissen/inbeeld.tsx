import { useEffect, useRef, type ReactNode } from 'react'

/** What changes after a click far down the page: it is brought into sight and gets the focus, so that nobody misses it. */
export const InBeeld = ({ children }: { children: ReactNode }) => {
  const plek = useRef<HTMLDivElement>(null)
  useEffect(() => plek.current?.focus(), [])
  return (
    <div ref={plek} tabIndex={-1} className="inbeeld">
      {children}
    </div>
  )
}
