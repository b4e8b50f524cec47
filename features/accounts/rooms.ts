import type { Actor } from '@/server/actor'
import { canEditListings, canHandleReports, canManagePeople, canReadAudit, canReview, canSeeSystem } from './policy'

export type Room = {
  /** Below `/{locale}/admin`. */
  path: string
  /** Key of its name under `staff` in the messages. */
  words: string
  icon: string
  /** Who may enter; a link to what is refused would be a dead end. Without it, everybody of the staff. */
  mayEnter?: (actor: Actor) => boolean
}

/** Every staff screen one can walk into, by what one comes for; `words` of a group is a key under `staff.groups`. */
export const roomGroups = [
  {
    words: 'work',
    rooms: [
      { path: '', words: 'today', icon: 'layout-dashboard' },
      { path: '/verification', words: 'verification', icon: 'check', mayEnter: canEditListings },
      { path: '/reviews', words: 'reviews', icon: 'git-pull-request', mayEnter: canEditListings },
      { path: '/reports', words: 'reports', icon: 'flag', mayEnter: canHandleReports },
      { path: '/links', words: 'links', icon: 'external-link', mayEnter: canEditListings },
      { path: '/search-misses', words: 'searchMisses', icon: 'search' },
    ],
  },
  {
    words: 'content',
    rooms: [
      { path: '/listings', words: 'listings', icon: 'map-pinned' },
      { path: '/spreadsheets', words: 'spreadsheets', icon: 'table', mayEnter: canEditListings },
      { path: '/guides', words: 'guides', icon: 'info' },
      { path: '/xliff', words: 'xliff', icon: 'languages' },
      { path: '/media', words: 'media', icon: 'image' },
      { path: '/translations', words: 'translations', icon: 'languages' },
      { path: '/glossary', words: 'glossary', icon: 'bookmark' },
      { path: '/policy', words: 'policy', icon: 'scale' },
      { path: '/holidays', words: 'holidays', icon: 'calendar-clock' },
    ],
  },
  {
    words: 'portal',
    rooms: [
      { path: '/notices', words: 'notices', icon: 'triangle-alert', mayEnter: canReview },
      { path: '/settings', words: 'settings', icon: 'list-filter', mayEnter: canManagePeople },
      { path: '/people', words: 'people', icon: 'users', mayEnter: canManagePeople },
      { path: '/audit', words: 'audit', icon: 'scroll-text', mayEnter: canReadAudit },
      { path: '/system', words: 'systemStatus', icon: 'server', mayEnter: canSeeSystem },
    ],
  },
] as const satisfies readonly { words: string; rooms: readonly Room[] }[]

/** The groups with the rooms this person may enter; groups with none are left out. */
export function roomsOf(actor: Actor) {
  return roomGroups
    .map(({ words, rooms }) => ({
      words,
      rooms: rooms.filter((room: Room) => room.mayEnter?.(actor) ?? true),
    }))
    .filter(({ rooms }) => rooms.length > 0)
}
