/** A language chosen by hand decides where `/` leads next time. The cookie holds the code and nothing else. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-locale]') : null
  if (link) document.cookie = `locale=${link.dataset.locale};path=/;max-age=31536000;samesite=lax`
})
