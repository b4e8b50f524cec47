/** Everything that moves on a public page. Each part finds its own element; every page works before and without it. */
import './close-menus'
import './copy-text'
import './print-page'
import './theme-switch'
import './remember-language'
import './search-fields'
