// For the bundler of the worker only.
export { begeleidingsopdracht } from './begeleidingsopdracht.ts'
export { dagloop } from './dagloop.ts'
export { gemeentefactuur } from './gemeentefactuur.ts'
export { kwartaalfacturatie } from './kwartaalfacturatie.ts'
export { voorbereidingstraject } from './voorbereidingstraject.ts'
