// For the bundler of the worker only.
export { begeleidingsopdracht } from './begeleidingsopdracht.ts'
export { voorbereidingstraject } from './voorbereidingstraject.ts'
