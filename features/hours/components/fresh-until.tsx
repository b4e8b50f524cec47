/**
 * States until when a page is right; the front renders it anew for whoever asks later. React moves the element into
 * the head, so whatever shows something that depends on the time brings this along.
 */
export function FreshUntil({ at }: { at: Date | null }) {
  return at && <meta name="fresh-until" content={at.toISOString()} />
}
