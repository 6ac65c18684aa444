/**
 * Lets this process ask the API more per minute than a person ever would. The limit still counts each procedure; only
 * its height differs from what is shipped.
 */
export function zetRuimeGrens(): void {
  process.env['VERZOEKEN_PER_MINUUT'] = '10000000'
}
