// Draws each process map of the page; without this file the steps are there in words.
// Below this zoom the names of steps cannot be read.
const READABLE = 0.45
const MARKS = { done: 'beffroi-fait', active: 'beffroi-ici', failed: 'beffroi-echec', flows: 'beffroi-chemin' }

async function draw(place) {
  const frame = document.createElement('div')
  frame.className = 'beffroi-dessin__toile'
  place.append(frame)
  place.hidden = false
  // The wheel scrolls the page, not the drawing.
  const viewer = new BpmnJS({ container: frame, zoomScroll: { enabled: false } })
  await viewer.importXML(place.querySelector('pre').textContent)
  const canvas = viewer.get('canvas')
  // The drawing alone: the link of the logo stays a link.
  const drawing = frame.querySelector('svg')
  drawing.setAttribute('role', 'img')
  drawing.setAttribute('aria-label', place.dataset.label)
  const registry = viewer.get('elementRegistry')
  for (const [kind, mark] of Object.entries(MARKS)) {
    for (const id of (place.dataset[kind] || '').split(' ')) if (registry.get(id)) canvas.addMarker(id, mark)
  }
  new ResizeObserver(() => fit(canvas, frame, place)).observe(place)
  fit(canvas, frame, place)
  place.append(buttons(canvas, place))
  const legend = place.parentElement.querySelector('[data-process-legend]')
  if (legend) legend.hidden = false
  place.parentElement.querySelector('.beffroi-dessin__texte')?.removeAttribute('open')
  place.dataset.drawn = 'true'
}

// As large as the width allows and no higher than needed; on the step where the process stands if
// all is too small to read.
function fit(canvas, frame, place) {
  const { width, height } = canvas.viewbox().inner
  const shown = Math.min(1, Math.max(READABLE, frame.clientWidth / width)) * height
  frame.style.height = Math.min(36, Math.max(9, shown / 16 + 3)) + 'rem'
  canvas.resized()
  canvas.zoom('fit-viewport', 'auto')
  if (canvas.zoom() >= READABLE) return
  const here = (place.dataset.failed || place.dataset.active || place.dataset.done).split(' ')[0]
  canvas.zoom(0.7)
  canvas.scrollToElement(here, { top: 30, bottom: 30, left: 40, right: 120 })
}

function buttons(canvas, place) {
  const group = document.createElement('div')
  group.className = 'beffroi-dessin__boutons'
  const actions = {
    out: () => canvas.zoom(canvas.zoom() / 1.25),
    in: () => canvas.zoom(canvas.zoom() * 1.25),
    fit: () => canvas.zoom('fit-viewport', 'auto')
  }
  for (const [name, action] of Object.entries(actions)) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'fr-btn fr-btn--tertiary fr-btn--sm'
    button.textContent = place.dataset[name]
    button.addEventListener('click', action)
    group.append(button)
  }
  return group
}

// A folded part has no size: its drawing waits until it is opened.
for (const place of document.querySelectorAll('[data-process-map]')) {
  const folded = place.closest('details:not([open])')
  if (folded) folded.addEventListener('toggle', () => draw(place), { once: true })
  else draw(place)
}
