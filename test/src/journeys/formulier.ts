import type { Page } from 'playwright-core'

/** Types into the field with this label, as a person would: what stood there is gone. */
export async function typ(page: Page, label: string | RegExp, tekst: string): Promise<void> {
  await page.getByRole('textbox', { name: label }).fill(tekst)
}

/** Chooses from the list with this label. */
export async function kiesUit(page: Page, label: string | RegExp, optie: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).selectOption({ label: optie })
}

/** Chooses the card with this title; its label lies over the whole card, so that is what a person hits. */
export async function kies(page: Page, titel: string): Promise<void> {
  await page.locator(`label:text-is("${titel}")`).click()
}

/** Gives every question of the page the same answer; there is at least one. */
export async function beantwoordAlles(page: Page, antwoord: string): Promise<void> {
  const vragen = page.locator('fieldset.criterium')
  await vragen.first().waitFor()
  for (const vraag of await vragen.all()) await vraag.getByRole('radio', { name: antwoord, exact: true }).check()
}

/** Opens every piece of evidence that can be ticked, and ticks it. */
export async function steunOpAlles(page: Page): Promise<void> {
  const vinken = page.getByRole('checkbox', { name: /^Mijn beslissing steunt op/ })
  await vinken.first().waitFor()
  for (const vink of await vinken.all()) await vink.check()
}

/** Sends the form, and waits until the page says that it was done. */
export async function bevestig(page: Page, knop: string | RegExp, gedaan: string): Promise<void> {
  await page.getByRole('button', { name: knop }).click()
  await page.getByText(gedaan).waitFor()
}
