/** The suggestions of a search field are loaded when somebody is about to type into it, and not before. */
document.addEventListener('focusin', async ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.matches('form[role=search] input[type=search]')) return
  const { offerSuggestions } = await import('./search-suggestions')
  offerSuggestions(target)
})
