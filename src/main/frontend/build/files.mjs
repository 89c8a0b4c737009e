import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import * as path from 'node:path'

/** Every file below the folder, in a stable order. */
export function files(folder) {
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

/** One hash of all that the result depends on: our sources, the lock file, the icons that pages name. */
export function inputsHash(here, templates) {
  const hash = createHash('sha256')
  const sources = ['css', 'js', 'images', 'identity', 'build'].flatMap(name => files(path.join(here, name)))
  for (const file of [...sources, path.join(here, 'build.mjs'), path.join(here, 'package-lock.json')]) {
    hash.update(path.relative(here, file)).update(fs.readFileSync(file))
  }
  return hash.update(iconsOf(templates).join(' ')).digest('hex')
}

/** Names of the icons in the class attributes of the templates, such as {@code download-line}. */
export function iconsOf(templates) {
  const names = new Set()
  for (const file of files(templates).filter(file => file.endsWith('.html'))) {
    for (const [, name] of fs.readFileSync(file, 'utf8').matchAll(/\bfr-icon-([a-z0-9-]+)/g)) names.add(name)
  }
  return [...names].sort()
}
