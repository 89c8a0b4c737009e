import * as fs from 'node:fs'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** Writes .br and .gz beside each text file, so that the server only sends them. */
export function compress(files) {
  for (const file of files.filter(name => /\.(css|js|svg|txt)$/.test(name))) {
    const content = fs.readFileSync(file)
    const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
    fs.writeFileSync(`${file}.br`, brotliCompressSync(content, { params: quality }))
    fs.writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
  }
}
