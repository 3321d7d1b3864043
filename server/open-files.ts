import { join } from 'node:path'
import { type Files, folderFiles } from '../ground/files.ts'
import { s3Files } from '../ground/s3-files.ts'
import type { Config } from './config.ts'

/** Where sealed files lie: in the data folder, or in a bucket. */
export const openFiles = ({ home, s3 }: Pick<Config, 'home' | 's3'>): Files =>
  s3 ? s3Files(s3) : folderFiles(join(home, 'files'))
