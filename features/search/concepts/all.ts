import type { Concepts } from './concept'
import { districts } from './districts'
import { guidance } from './guidance'
import { health } from './health'
import { learning } from './learning'
import { living } from './living'
import { paperwork } from './paperwork'

export const concepts: Concepts = { ...health, ...learning, ...living, ...paperwork, ...guidance, ...districts }
