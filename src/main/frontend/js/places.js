// The page works without this file; with it, places are proposed while one types in #lieu.
const place = document.getElementById('lieu')
if (place) {
  const list = document.createElement('datalist')
  list.id = 'lieux'
  place.after(list)
  place.setAttribute('list', list.id)
  let asked = ''
  place.addEventListener('input', async () => {
    const typed = place.value.trim()
    if (typed.length < 2 || typed === asked) return
    asked = typed
    const answer = await fetch('/referentiels/lieux?' + new URLSearchParams({ q: typed }))
    if (!answer.ok || asked !== typed) return
    list.replaceChildren(...(await answer.json()).map(({ label }) => {
      const option = document.createElement('option')
      option.value = label
      return option
    }))
  })
}
