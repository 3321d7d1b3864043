export { type ReadConfiguration, readConfiguration } from './read-configuration.ts'
