import { contentHash } from '@/lib/content-hash'
import { concepts } from './concepts/all'

/** Raised whenever the same record would be kept differently than before: folding, stems, pinyin, nationalities, outline. */
const version = 3

/** Fingerprint of the rules documents are made by. Those made by others are made anew at the next start. */
export const rules = contentHash({ version, concepts })
