// Makes what the pages load from the packages in node_modules and from our own css, js and images:
//   node build.mjs <classes folder> [<folder of templates>]
// Nothing is done when nothing changed. Addresses are made to last: all files live under one
// version (a hash of their contents), written to assets.properties for the service.
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import * as path from 'node:path'
import { compress } from './build/compress.mjs'
import { iconRules, joinDsfr, minify, relocate } from './build/css.mjs'
import { files, inputsHash } from './build/files.mjs'
import { installPackages } from './build/packages.mjs'

const here = path.dirname(new URL(import.meta.url).pathname)
const classes = path.resolve(process.argv[2] ?? path.join(here, '../../../target/classes'))
const templates = path.resolve(process.argv[3] ?? path.join(here, '../resources/templates'))
const modules = path.join(here, 'node_modules')
const dsfr = path.join(modules, '@gouvfr/dsfr/dist')

installPackages(here)
const inputs = inputsHash(here, templates)
const stamp = path.join(classes, '../frontend.stamp')
const properties = path.join(classes, 'assets.properties')
const wanted = path.join(classes, 'static/assets/beffroi.css.br')
if (same(stamp, inputs) && fs.existsSync(properties) && fs.existsSync(wanted)) process.exit(0)

const assets = path.join(classes, 'static/assets')
const identities = path.join(classes, 'identity')
for (const folder of [assets, identities]) fs.rmSync(folder, { recursive: true, force: true })

const read = (...parts) => fs.readFileSync(path.join(...parts), 'utf8')
const write = (content, ...parts) => {
  const file = path.join(...parts)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, content)
}
const copy = (from, ...parts) => write(fs.readFileSync(from), ...parts)

// The design system without the State's identity, then our own rules.
const ours = files(path.join(here, 'css')).map(file => read(file)).join('\n')
const css = joinDsfr(dsfr, copy, assets) + iconRules(dsfr, templates, copy, assets) + minify(ours)
write(css, assets, 'beffroi.css')

copy(path.join(dsfr, 'dsfr.module.min.js'), assets, 'dsfr.js')
copy(path.join(modules, 'htmx.org/dist/htmx.min.js'), assets, 'htmx.js')
for (const file of files(path.join(here, 'js'))) copy(file, assets, path.basename(file))
for (const file of files(path.join(here, 'images'))) copy(file, assets, 'images', path.basename(file))

// The viewer of process maps, for the pages that show one.
const bpmn = path.join(modules, 'bpmn-js/dist')
copy(path.join(bpmn, 'bpmn-navigated-viewer.production.min.js'), assets, 'bpmn/viewer.js')
write(minify(read(bpmn, 'assets/diagram-js.css') + read(bpmn, 'assets/bpmn-js.css')), assets, 'bpmn/viewer.css')

// Identities: only the one that is set is served, at /assets/identite/.
const typeface = path.join(modules, '@fontsource-variable/public-sans')
for (const subset of ['latin', 'latin-ext']) {
  const name = `public-sans-${subset}-wght-normal.woff2`
  copy(path.join(typeface, 'files', name), identities, 'neutre/identite', `${subset}.woff2`)
}
copy(path.join(typeface, 'LICENSE'), identities, 'neutre/identite/LICENSE.txt')
write(minify(read(here, 'identity/neutre/identite.css')), identities, 'neutre/identite/identite.css')
for (const weight of ['Regular', 'Medium', 'Bold']) {
  copy(path.join(dsfr, `fonts/Marianne-${weight}.woff2`), identities, `etat/identite/Marianne-${weight}.woff2`)
}
const brand = relocate(read(dsfr, 'component/logo/logo.main.min.css'), path.join(dsfr, 'component/logo'), dsfr, copy, path.join(identities, 'etat/identite'))
write(minify(read(here, 'identity/etat/identite.css')) + brand, identities, 'etat/identite/identite.css')
for (const identity of ['neutre', 'etat']) {
  for (const file of files(path.join(here, 'identity', identity))) {
    if (!file.endsWith('.css')) copy(file, identities, identity, 'identite', path.basename(file))
  }
}
copy(path.join(dsfr, 'favicon/favicon.svg'), identities, 'etat/identite/favicon.svg')

const made = [...files(assets), ...files(identities)]
const version = createHash('sha256')
for (const file of made) version.update(path.relative(classes, file)).update(fs.readFileSync(file))
compress(made)
write(`beffroi.assets-version=${version.digest('hex').slice(0, 10)}\n`, properties)
write(inputs, stamp)

function same(file, content) {
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8') === content
}
