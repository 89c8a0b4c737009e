// An address is typed in its fields without this file. With it, where the installation has a service
// of addresses, the street proposes whole addresses, as a combobox with a list (ARIA 1.2): arrows
// move, Enter takes, Escape closes. Nothing is taken unless one takes it.
const waiting = 300

for (const group of document.querySelectorAll('[data-addresses]')) propose(group)

function propose (group) {
  const field = (part) => document.getElementById(group.id + '-' + part)
  const street = field('name')
  const secret = group.closest('form')?.querySelector('input[name="_csrf"]')
  if (!street || !secret) return
  const list = document.createElement('ul')
  list.id = street.id + '-adresses'
  list.className = 'beffroi-propositions fr-raw-list'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', group.dataset.addressesLabel)
  list.hidden = true
  const news = document.createElement('p')
  news.className = 'fr-sr-only'
  news.setAttribute('role', 'status')
  street.parentElement.after(list, news)
  for (const [name, value] of Object.entries({
    role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id
  })) street.setAttribute(name, value)

  let found = []
  let at = -1
  let timer
  let asked = ''

  function close () {
    list.hidden = true
    at = -1
    street.setAttribute('aria-expanded', 'false')
    street.removeAttribute('aria-activedescendant')
  }

  function show (addresses) {
    found = addresses
    list.replaceChildren(...addresses.map(({ label }, i) => {
      const option = document.createElement('li')
      option.id = list.id + '-' + i
      option.setAttribute('role', 'option')
      option.setAttribute('aria-selected', 'false')
      option.textContent = label
      // Before the field loses the focus, which would close the list.
      option.addEventListener('mousedown', (event) => { event.preventDefault(); take(i) })
      return option
    }))
    close()
    list.hidden = addresses.length === 0
    street.setAttribute('aria-expanded', String(!list.hidden))
    news.textContent = list.hidden ? '' : group.dataset.addressesFound.replace('{0}', addresses.length)
  }

  function move (to) {
    list.children[at]?.setAttribute('aria-selected', 'false')
    at = (to + found.length) % found.length
    const option = list.children[at]
    option.setAttribute('aria-selected', 'true')
    option.scrollIntoView({ block: 'nearest' })
    street.setAttribute('aria-activedescendant', option.id)
  }

  function take (i) {
    const address = found[i]
    asked = address.name
    for (const part of ['name', 'postcode', 'city']) field(part).value = address[part]
    close()
    news.textContent = group.dataset.addressesTaken.replace('{0}', address.label)
    street.dispatchEvent(new Event('change', { bubbles: true }))
  }

  async function ask () {
    const typed = street.value.trim()
    if (typed.length < 3) return show([])
    if (typed === asked) return
    asked = typed
    try {
      const answer = await fetch('/referentiels/adresses', {
        method: 'POST', body: new URLSearchParams({ q: typed, _csrf: secret.value })
      })
      const addresses = answer.ok && !answer.redirected ? await answer.json() : []
      if (asked === typed && document.activeElement === street) show(addresses)
    } catch {
      show([])
    }
  }

  street.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, waiting)
  })
  street.addEventListener('blur', close)
  street.addEventListener('keydown', (event) => {
    if (list.hidden) return
    if (event.key === 'ArrowDown') move(at + 1)
    else if (event.key === 'ArrowUp') move(at < 0 ? found.length - 1 : at - 1)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && at >= 0) take(at)
    else return
    event.preventDefault()
  })
}
