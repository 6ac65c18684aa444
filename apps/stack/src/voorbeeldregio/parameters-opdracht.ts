import type { Parameterdata } from './parameters.ts'

/** What the example contract says about opdrachten and leveringen. */
export const PARAMETERS_OPDRACHT: readonly Parameterdata[] = []
