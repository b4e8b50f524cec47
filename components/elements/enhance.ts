/** Everything that moves on a public page. Each part finds its own element; every page works before and without it. */
import './close-menus'
import './copy-text'
import './print-page'
import './theme-switch'
import './remember-language'

// What stands on few pages comes in a file of its own, and only there.
if (document.querySelector('tick-list')) void import('./tick-list')
if (document.querySelector('keep-plan')) void import('./keep-plan')
