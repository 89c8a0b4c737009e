// The form works without this file; with it, the totals of the budget follow what one types, and
// communes are proposed. The server counts and checks again at every save.
const euros = new Intl.NumberFormat(document.documentElement.lang || 'fr', {
  style: 'currency', currency: 'EUR', maximumFractionDigits: 0
})
const share = new Intl.NumberFormat(document.documentElement.lang || 'fr', {
  style: 'percent', maximumFractionDigits: 2
})

function amount (input) {
  const digits = input.value.replace(/[\s\u00a0\u202f]/g, '')
  return /^\d{1,12}$/.test(digits) ? Number(digits) : 0
}

function count (budget) {
  const sums = { expenses: 0, income: 0, expensesAll: 0, incomeAll: 0, asked: 0 }
  for (const account of budget.querySelectorAll('[data-side]')) {
    const side = account.dataset.side
    for (const input of account.querySelectorAll('.beffroi-ligne input')) {
      sums[side + 'All'] += amount(input)
      if (account.dataset.kind !== 'true') sums[side] += amount(input)
      if (input.closest('.beffroi-ligne--demande')) sums.asked += amount(input)
    }
  }
  for (const name of Object.keys(sums)) show(budget, name, euros.format(sums[name]))
  show(budget, 'rate', sums.income ? share.format(sums.asked / sums.income) : '–')
}

function show (budget, name, text) {
  const place = budget.querySelector(`[data-total="${name}"]`)
  if (place) place.textContent = text
}

for (const budget of document.querySelectorAll('[data-budget]')) count(budget)
document.addEventListener('input', ({ target }) => {
  const budget = target.closest('[data-budget]')
  if (budget) count(budget)
})

// A link to a field that is folded away unfolds it: not every browser does so by itself.
function unfold () {
  const id = decodeURIComponent(location.hash.slice(1))
  const target = id && document.getElementById(id)
  for (let fold = target?.closest?.('details'); fold; fold = fold.parentElement.closest('details')) {
    if (fold.open) continue
    fold.open = true
    target.focus()
  }
}
window.addEventListener('hashchange', unfold)
unfold()

// The list is native: it is read out and used by keyboard as the browser knows how.
for (const input of document.querySelectorAll('input[data-commune]')) {
  const list = document.createElement('datalist')
  list.id = input.id + '-communes'
  input.after(list)
  input.setAttribute('list', list.id)
  let asked = ''
  input.addEventListener('input', async () => {
    const typed = input.value.trim()
    if (typed.length < 2 || typed === asked) return
    asked = typed
    const query = new URLSearchParams({ q: typed, departement: input.dataset.commune })
    const answer = await fetch('/referentiels/communes?' + query)
    if (!answer.ok || asked !== typed) return
    list.replaceChildren(...(await answer.json()).map(({ label }) => {
      const option = document.createElement('option')
      option.value = label
      return option
    }))
  })
}

// What is left to type in a long text, in characters as the server counts them.
function countLeft (hint) {
  const area = document.getElementById(hint.dataset.counts)
  const most = Number(area?.dataset.maxlength)
  if (!most) return
  const limit = hint.textContent
  const say = () => {
    const left = most - [...area.value].length
    hint.textContent = area.value ? hint.dataset.left.replace('{0}', left) : limit
  }
  area.addEventListener('input', say)
  say()
}
for (const hint of document.querySelectorAll('[data-counts]')) countLeft(hint)

// Says when what one types could not be saved: no network, or signed out meanwhile.
document.addEventListener('htmx:afterRequest', ({ detail }) => {
  const form = detail.elt
  const place = document.getElementById('enregistrement')
  const answered = detail.xhr?.responseURL?.endsWith('/saisie')
  if (!form.dataset?.failed || !place || (detail.successful && answered)) return
  const warning = document.createElement('p')
  warning.className = 'fr-error-text fr-mb-2w'
  warning.textContent = form.dataset.failed
  place.replaceChildren(warning)
})
// Parts that come in while one types get what the others got when the page came.
document.addEventListener('htmx:oobAfterSwap', ({ detail }) => {
  for (const hint of detail.target.querySelectorAll('[data-counts]')) countLeft(hint)
  for (const budget of detail.target.querySelectorAll('[data-budget]')) count(budget)
})
