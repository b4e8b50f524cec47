const openMenus = () => document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')

// A menu closes when one looks elsewhere, and with Escape, which gives the focus back to what opened it.
document.addEventListener('click', (event) => {
  for (const menu of openMenus()) if (!menu.contains(event.target as Node)) menu.open = false
})

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  for (const menu of openMenus()) {
    menu.open = false
    menu.querySelector('summary')?.focus()
  }
})
