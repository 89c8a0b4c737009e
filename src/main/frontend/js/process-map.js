// Draws each process map of the page; without this file the steps are there in words.
const MARKS = { done: 'beffroi-fait', active: 'beffroi-ici', failed: 'beffroi-echec', flows: 'beffroi-chemin' }

async function draw(place) {
  const frame = document.createElement('div')
  frame.className = 'beffroi-dessin__toile'
  frame.setAttribute('role', 'img')
  frame.setAttribute('aria-label', place.dataset.label)
  place.append(frame)
  place.hidden = false
  // The wheel scrolls the page, not the drawing.
  const viewer = new BpmnJS({ container: frame, zoomScroll: { enabled: false } })
  await viewer.importXML(place.querySelector('pre').textContent)
  const canvas = viewer.get('canvas')
  const registry = viewer.get('elementRegistry')
  for (const [kind, mark] of Object.entries(MARKS)) {
    for (const id of (place.dataset[kind] || '').split(' ')) if (registry.get(id)) canvas.addMarker(id, mark)
  }
  fit(canvas, place)
  place.append(buttons(canvas, place))
  const legend = place.parentElement.querySelector('[data-process-legend]')
  if (legend) legend.hidden = false
  place.dataset.drawn = 'true'
}

// As large as the width allows, on the step where the process stands if all is too small to read.
function fit(canvas, place) {
  canvas.zoom('fit-viewport')
  if (canvas.zoom() >= 0.45) return
  const here = (place.dataset.failed || place.dataset.active).split(' ')[0]
  canvas.zoom(0.7)
  if (here) canvas.scrollToElement(here, 60)
}

function buttons(canvas, place) {
  const group = document.createElement('div')
  group.className = 'beffroi-dessin__boutons'
  const actions = {
    out: () => canvas.zoom(canvas.zoom() / 1.25),
    in: () => canvas.zoom(canvas.zoom() * 1.25),
    fit: () => canvas.zoom('fit-viewport')
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

for (const place of document.querySelectorAll('[data-process-map]')) draw(place)
