/** A label inside a sentence: "Naam van de cliënt" loses its capital, "KvK-nummer" and "BSN" keep theirs. */
export const kleineLetter = (label: string): string => {
  const [woord = ''] = label.split(' ', 1)
  return /^\p{Lu}\p{Ll}*$/u.test(woord) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}

/** A label that is a question: "Waarom?". */
export const isVraag = (label: string): boolean => label.endsWith('?')

/** A label that is a sentence of its own: "De cliënt kent het vak." */
export const isZin = (label: string): boolean => label.endsWith('.')
