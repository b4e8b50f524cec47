/** What staff call a picture among themselves: the beginning of its fingerprint, as comparisons show it too. */
export function pictureNumber(hash: string): string {
  return hash.slice(0, 8)
}
