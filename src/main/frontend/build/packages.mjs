import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as path from 'node:path'

/** Brings node_modules to what the lock file says; nothing to do when it already was so. */
export function installPackages(here) {
  const wanted = fs.readFileSync(path.join(here, 'package-lock.json'), 'utf8')
  const installed = path.join(here, 'node_modules/.installed-lock.json')
  if (fs.existsSync(installed) && fs.readFileSync(installed, 'utf8') === wanted) return
  console.log('Installing the packages of the pages (npm ci)')
  execFileSync('npm', ['ci', '--prefer-offline', '--silent'], { cwd: here, stdio: ['ignore', 'inherit', 'inherit'] })
  fs.writeFileSync(installed, wanted)
}
