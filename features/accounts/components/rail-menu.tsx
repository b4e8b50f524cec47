'use client'

import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { Icon } from '@/components/ui/icon'

/** On a narrow screen the rooms wait behind a button: whoever corrects a phone in a hurry sees the work first. */
export function RailMenu({ label, children }: { label: string; children: React.ReactNode }) {
  const path = usePathname()
  // Where it was opened, so that it is closed again in the room that was chosen.
  const [openAt, setOpenAt] = useState<string | null>(null)
  const isOpen = openAt === path
  return (
    <>
      <button
        type="button"
        className="btn s rail-button"
        aria-expanded={isOpen}
        aria-controls="rail-rooms"
        onClick={() => setOpenAt(isOpen ? null : path)}
      >
        <Icon name="menu" size="s" />
        {label}
      </button>
      <div id="rail-rooms" className="rail-rooms" data-open={isOpen}>
        {children}
      </div>
    </>
  )
}
