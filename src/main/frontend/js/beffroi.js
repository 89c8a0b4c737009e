// Pages work without this file; with it, a form is sent once only, and an error summary takes focus.
document.addEventListener('submit', event => {
  const form = event.target
  if (form.method !== 'post' || event.defaultPrevented) return
  if (form.dataset.sent) {
    event.preventDefault()
    return
  }
  form.dataset.sent = 'true'
})
// Who signs out leaves nothing behind of what was typed in a draft.
document.addEventListener('submit', ({ target }) => {
  if (!target.action?.endsWith?.('/deconnexion')) return
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('beffroi:kept:')) localStorage.removeItem(key)
  } catch { }
})
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent
  document.querySelector('.beffroi-erreurs')?.focus()
})

// French puts a space before some marks and inside quotation marks; a line must not begin or end there.
function keepTogether(root) {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const text = texts.currentNode
    if (!/ [:;?!»]|« /.test(text.data) || text.parentElement.closest('textarea, pre, script, style')) continue
    text.data = text.data.replace(/ (?=[:;?!»])/g, '\u00a0').replace(/« /g, '«\u00a0')
  }
}
if (document.documentElement.lang === 'fr') {
  keepTogether(document.body)
  document.addEventListener('htmx:afterSwap', event => keepTogether(event.target))
}
