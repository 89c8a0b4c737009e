// What one types in a draft is kept in this browser until the service has it: it comes back after
// a lost network or a lost session. Without this file, the pages work; nothing is kept here then.
const KEPT = 'beffroi:kept:'
const LONGEST = 7 * 24 * 3600 * 1000

// A browser may forbid to keep anything.
function read (key) {
  try {
    return JSON.parse(localStorage.getItem(key))
  } catch {
    return null
  }
}
function keep (key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch { }
}
function forget (begins) {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(begins)) localStorage.removeItem(key)
  } catch { }
}

function fields (form) {
  return [...form.elements].filter(each => each.name && !each.name.startsWith('_') &&
    !['hidden', 'submit', 'button', 'file'].includes(each.type))
}
function isTicked (field) {
  return ['checkbox', 'radio'].includes(field.type)
}
function typed (form) {
  return fields(form).map(each => [each.name, isTicked(each) ? each.value : null, isTicked(each) ? each.checked : each.value])
}
function find (form, [name, value]) {
  return fields(form).find(each => each.name === name && (!isTicked(each) || each.value === value))
}
function differs (form, one) {
  const field = find(form, one)
  return field && (isTicked(field) ? field.checked : field.value) !== one[2]
}

const draft = document.querySelector('main[data-draft]')
const form = draft?.querySelector('form[data-kept-found]')
if (draft) {
  const ofDraft = KEPT + draft.dataset.draft + ':'
  // The service says that it has what was sent.
  if (draft.dataset.saved) forget(ofDraft)
  if (form) follow(form, ofDraft + form.dataset.section)
}

function follow (form, key) {
  const kept = read(key)
  if (kept && (Date.now() - kept.at > LONGEST || !kept.fields.some(one => differs(form, one)))) forget(key)
  else if (kept) offer(form, key, kept)
  form.addEventListener('input', () => keep(key, { at: Date.now(), fields: typed(form) }))
  document.addEventListener('htmx:afterRequest', ({ detail }) => {
    const answered = detail.xhr?.responseURL?.endsWith('/saisie')
    if (detail.elt === form && detail.successful && answered) forget(key)
  })
}

function offer (form, key, kept) {
  const place = document.createElement('div')
  place.className = 'fr-alert fr-alert--warning fr-mb-3w'
  place.setAttribute('role', 'status')
  const text = document.createElement('p')
  text.textContent = form.dataset.keptFound.replace('{0}', new Date(kept.at).toLocaleString(document.documentElement.lang))
  const put = button(form.dataset.keptPut, () => {
    for (const one of kept.fields) {
      const field = find(form, one)
      if (field && isTicked(field)) field.checked = one[2]
      else if (field) field.value = one[2]
    }
    place.remove()
    form.querySelector('input:not([type=hidden]), textarea, select')?.focus()
    form.dispatchEvent(new Event('input', { bubbles: true }))
    form.dispatchEvent(new Event('change', { bubbles: true }))
  })
  const drop = button(form.dataset.keptDrop, () => {
    forget(key)
    place.remove()
  })
  place.append(text, put, ' ', drop)
  form.before(place)
}

function button (label, act) {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'fr-btn fr-btn--tertiary fr-btn--sm'
  made.textContent = label
  made.addEventListener('click', act)
  return made
}
