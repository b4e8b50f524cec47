/** Everything that moves on a public page. Each part finds its own element; every page works before and without it. */
import './close-menus'
import './copy-text'
import './near-me'
import './print-page'
import './save-place'
import { savedStore } from './saved-store'
import './search-fields'
import './share-link'
import './stay-awake'
import './theme-switch'
import './remember-language'

/** What only some pages have is fetched where it stands. */
const parts: Record<string, () => Promise<unknown>> = {
  'keep-plan': () => import('./keep-plan'),
  'saved-list': () => import('./saved-list').then(({ defineSavedList }) => defineSavedList(savedStore)),
  'tick-list': () => import('./tick-list'),
  'tile-map': () => import('./tile-map'),
}
for (const [name, load] of Object.entries(parts)) if (document.querySelector(name)) void load()
