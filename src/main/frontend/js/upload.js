// Files are given without this file too, by a plain form. With it each file goes by itself, so that
// one that fails or is cancelled leaves the others and what is typed; its progress shows; files may
// be dropped. The page is the same: what the server shows of it is put in its place.
(() => {
  const AT_ONCE = 2
  const waiting = []
  const given = []
  let going = 0

  const say = (text, name) => text.replace('{0}', name)

  function element (name, className, text) {
    const made = document.createElement(name)
    if (className) made.className = className
    if (text) made.textContent = text
    return made
  }

  function lineFor (zone, file) {
    const line = element('div', 'beffroi-envoi')
    line.file = file
    line.zone = zone
    zone.querySelector('.beffroi-envois').append(line)
    return line
  }

  function button (text, action) {
    const made = element('button', 'fr-btn fr-btn--tertiary fr-btn--sm', text)
    made.type = 'button'
    made.addEventListener('click', action)
    return made
  }

  function give (zone, files) {
    for (const past of zone.querySelectorAll(':scope > .fr-error-text, [data-refused]')) past.remove()
    for (const file of files) {
      const line = lineFor(zone, file)
      line.textContent = say(zone.dataset.sending, file.name)
      waiting.push(line)
    }
    goOn()
  }

  function goOn () {
    while (going < AT_ONCE && waiting.length) send(waiting.shift())
  }

  function send (line) {
    const { zone, file } = line
    const form = zone.closest('form')
    const request = new XMLHttpRequest()
    const progress = element('progress')
    progress.max = 1
    progress.value = 0
    const label = element('span', 'fr-text--sm', say(zone.dataset.sending, file.name))
    progress.setAttribute('aria-label', label.textContent)
    const cancel = button(say(zone.dataset.cancel, file.name), () => request.abort())
    line.replaceChildren(label, progress, cancel)
    going++
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      progress.value = total ? loaded / total : 0
      if (loaded === total) label.textContent = say(zone.dataset.checking, file.name)
    })
    request.addEventListener('load', () => given.push(answered(line, request)))
    request.addEventListener('error', () => failed(line, say(zone.dataset.lost, file.name)))
    request.addEventListener('abort', () => failed(line, say(zone.dataset.cancelled, file.name)))
    request.addEventListener('loadend', () => { going--; goOn(); settle() })
    request.open('POST', zone.dataset.upload)
    request.send(content(form, zone, file))
  }

  function content (form, zone, file) {
    const data = new FormData()
    data.append('_csrf', form.querySelector('[name="_csrf"]').value)
    data.append('code', zone.dataset.code)
    const replaced = form.querySelector('[name="remplace"]')
    if (replaced) {
      data.append('remplace', replaced.value)
      replaced.remove()
    }
    data.append('fichiers', file)
    return data
  }

  async function answered (line, request) {
    const { zone, file } = line
    const code = zone.dataset.code
    const page = new DOMParser().parseFromString(request.responseText, 'text/html')
    const refused = page.getElementById(`fichiers-${code}-erreur`)
    if (refused) {
      refuse(line, refused.textContent)
    } else if (page.getElementById(`joints-${code}`)) {
      const here = new URL(request.responseURL).pathname === location.pathname
      show(code, here ? page : await thisPage())
      line.replaceChildren(element('span', 'fr-valid-text', say(zone.dataset.sent, file.name)))
    } else {
      failed(line, say(zone.dataset.failed, file.name))
    }
    return code
  }

  // Of two answers at once, the last to come may show what was before the other: look again.
  async function settle () {
    if (going || given.length < 2) return
    const codes = await Promise.all(given.splice(0))
    const page = await thisPage()
    if (!going) new Set(codes).forEach(code => show(code, page))
  }

  async function thisPage () {
    const answer = await fetch(location.pathname)
    return new DOMParser().parseFromString(await answer.text(), 'text/html')
  }

  function show (code, page) {
    for (const id of [`etat-${code}`, `joints-${code}`]) {
      const now = page.getElementById(id)
      const before = document.getElementById(id)
      if (now && before) before.replaceWith(document.adoptNode(now))
    }
  }

  // The same file would be refused again.
  function refuse (line, reason) {
    line.dataset.refused = ''
    line.replaceChildren(element('p', 'fr-error-text fr-mb-1w', reason))
  }

  function failed (line, reason) {
    const { zone, file } = line
    const again = button(say(zone.dataset.again, file.name), () => { waiting.push(line); goOn() })
    line.replaceChildren(element('p', 'fr-error-text fr-mb-1w', reason), again)
  }

  function holdsFiles (event) {
    return [...event.dataTransfer?.types ?? []].includes('Files')
  }

  for (const zone of document.querySelectorAll('[data-upload]')) {
    const input = zone.querySelector('input[type="file"]')
    input.after(element('span', 'fr-hint-text', zone.dataset.drop))
    zone.querySelector(':scope > button').addEventListener('click', event => {
      if (!input.files.length) return
      event.preventDefault()
      give(zone, [...input.files])
      input.value = ''
    })
    zone.addEventListener('dragover', event => {
      if (holdsFiles(event)) zone.classList.add('beffroi-depot--dessus')
    })
    for (const name of ['dragleave', 'drop']) {
      zone.addEventListener(name, () => zone.classList.remove('beffroi-depot--dessus'))
    }
    zone.addEventListener('drop', event => {
      if (holdsFiles(event)) give(zone, [...event.dataTransfer.files])
    })
  }

  // A file dropped beside its place must not take the page, and what is typed in it, away.
  for (const name of ['dragover', 'drop']) {
    document.addEventListener(name, event => {
      if (holdsFiles(event)) event.preventDefault()
    })
  }
  addEventListener('beforeunload', event => {
    if (going || waiting.length) event.preventDefault()
  })
})()
