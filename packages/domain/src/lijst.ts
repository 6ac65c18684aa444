/**
 * How many rows a list without pages gives at most. A screen that got so many says that there may be more: what is cut off
 * in silence looks like all there is.
 */
export const MEESTE_RIJEN = 500
