import * as fs from 'node:fs'
import * as path from 'node:path'
import { iconsOf } from './files.mjs'

/** The components that our pages use; the brand block ("logo") belongs to the State's identity. */
const COMPONENTS = `accordion alert badge breadcrumb button callout card checkbox content footer form header
  highlight input link modal navigation notice pagination password radio search select sidemenu
  skiplink stepper summary tab table tag tile toggle tooltip translate upload`.split(/\s+/)

const COMMENT = /\/\*[\s\S]*?\*\//g

/** The core and the components in one sheet, without typeface files: the identity brings them. */
export function joinDsfr(dsfr, copy, assets) {
  const parts = [['core', 'core'], ...COMPONENTS.map(name => [`component/${name}`, name])]
  const sheets = parts.map(([folder, name]) => {
    const source = fs.readFileSync(path.join(dsfr, folder, `${name}.main.min.css`), 'utf8').replace(COMMENT, '')
    const bare = source.replace(/@font-face\{[^}]*\}/g, '')
      .replace(/font-family:Marianne,arial,sans-serif/g, 'font-family:var(--police)')
      .replace(/font-family:Spectral(,georgia,serif)?/g, 'font-family:var(--police)')
    return relocate(bare, path.join(dsfr, folder), dsfr, copy, assets)
  })
  const print = fs.readFileSync(path.join(dsfr, 'dsfr.print.min.css'), 'utf8').replace(COMMENT, '')
  const licence = '/*! DSFR v1.14.4 | SPDX-License-Identifier: MIT | adapted: no State identity */'
  return licence + sheets.join('') + print
}

/** Copies what a sheet refers to below the output folder, and makes the addresses fit. */
export function relocate(css, folder, root, copy, output) {
  return css.replace(/url\((["']?)([^"')]+)\1\)/g, (whole, quote, address) => {
    if (address.startsWith('data:')) return whole
    const file = path.resolve(folder, address)
    const place = path.relative(root, file)
    copy(file, output, place)
    return `url(${place})`
  })
}

/** The classes of the icons that the templates name: the whole set would weigh 23 kB. */
export function iconRules(dsfr, templates, copy, assets) {
  const all = fs.readFileSync(path.join(dsfr, 'utility/utility.main.min.css'), 'utf8')
  return iconsOf(templates).map(name => {
    const rule = all.match(new RegExp(`[};]\\.fr-icon-${name}:after,\\.fr-icon-${name}:before\\{([^}]*)\\}`))
    if (!rule) throw new Error(`No icon is called fr-icon-${name}`)
    const body = relocate(rule[1], path.join(dsfr, 'utility'), dsfr, copy, assets)
    return `.fr-icon-${name}:after,.fr-icon-${name}:before{${body}}`
  }).join('')
}

/** Enough for sheets without strings that hold spaces: comments and layout go. */
export function minify(css) {
  return css.replace(COMMENT, '').replace(/\s+/g, ' ').replace(/ ?([{};,>]) ?/g, '$1').replace(/;}/g, '}').trim()
}
