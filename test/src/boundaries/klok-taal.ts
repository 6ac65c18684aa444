/**
 * What counts as reading another clock in SQL. Shared by the lint rule, which sees `sql` templates and strings, and by
 * the checker of the migrations, so that both refuse the same words.
 */

const LEZINGEN = [
  // Functions and keywords of their own; a qualified name, a quoted one and a part of a longer one are something else.
  /(?<![\w.$"'])now\s*\(\s*\)/,
  /\bpg_catalog\s*\.\s*now\s*\(/,
  /(?<![\w.$"'])(?:clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(/,
  /(?<![\w.$"'])(?:current_timestamp|current_date|current_time|localtimestamp|localtime)\b/,
  // Words that become the present once they are a date.
  /'(?:now|today|tomorrow|yesterday)'\s*::/,
  /\b(?:date|time|timetz|timestamp|timestamptz)\s+'(?:now|today|tomorrow|yesterday)'/,
  /\bcast\s*\(\s*'(?:now|today|tomorrow|yesterday)'/,
  // With one argument it counts from the current date.
  /(?<![\w.$"'])age\s*\(\s*[\w.:]+\s*\)/,
]
const KLOK_IN_SQL = new RegExp(LEZINGEN.map((lezing) => lezing.source).join('|'), 'gi')

/** A place where SQL reads a clock that is not klok: the words, and where they start in the text. */
export type KlokLezing = { woord: string; positie: number }

/**
 * Finds where SQL reads a clock of its own: `now()`, `current_date` and their kin. `app.nu()` and `app.echte_tijd()`
 * are legal, and so is any of the words in a comment, because a comment reads nothing.
 */
export function findKlokLezingen(sql: string): KlokLezing[] {
  const zonderCommentaar = sql
    .replaceAll(/--[^\n]*/g, (deel) => ' '.repeat(deel.length))
    .replaceAll(/\/\*[\s\S]*?\*\//g, (deel) => deel.replaceAll(/[^\n]/g, ' '))
  return [...zonderCommentaar.matchAll(KLOK_IN_SQL)].map((treffer) => ({
    woord: treffer[0].trim(),
    positie: treffer.index,
  }))
}

/** Whether a string reads as SQL at all; prose that happens to hold one of the words is left alone. */
export function looksLikeSql(tekst: string): boolean {
  return /\b(?:select|insert\s+into|update\s+\S+\s+set|delete\s+from|alter\s+table|create\s+(?:table|or|function)|values\s*\(|set\s+default)\b/i.test(
    tekst,
  )
}
