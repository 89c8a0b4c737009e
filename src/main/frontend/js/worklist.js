// Shortcuts of the list of tasks, only while one of its lines has the focus: j and k go from line to
// line, x ticks. Everything works without them.
const lines = () => [...document.querySelectorAll('.beffroi-lignes tbody tr')]
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const line = event.target.closest?.('.beffroi-lignes tbody tr')
  if (!line) return
  const box = line.querySelector('input[name=tache]')
  if (event.key === 'x' && box) {
    box.checked = !box.checked
    event.preventDefault()
  }
  const step = { j: 1, k: -1 }[event.key]
  if (!step) return
  const all = lines()
  all[all.indexOf(line) + step]?.querySelector('a')?.focus()
  event.preventDefault()
})
