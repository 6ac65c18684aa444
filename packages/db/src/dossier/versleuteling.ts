import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const VERSIE = 1
const IV = 12
const TAG = 16

/** The keys that the master key gives: one wraps dossier keys, one makes the blind index. */
export type Sleutelbos = { readonly inpak: Buffer; readonly index: Buffer }

/**
 * Derives the working keys from the master key (LOKET_SLEUTEL, base64 of 32 bytes). Throws RangeError for another length.
 */
export function makeSleutelbos(meesterBase64: string): Sleutelbos {
  const meester = Buffer.from(meesterBase64, 'base64')
  if (meester.length !== 32) throw new RangeError('LOKET_SLEUTEL is niet 32 bytes in base64')
  const leidAf = (doel: string): Buffer => Buffer.from(hkdfSync('sha256', meester, '', doel, 32))
  return { inpak: leidAf('loket:inpak'), index: leidAf('loket:index') }
}

/** A new key for one dossier, wrapped: whoever destroys this row makes the dossier's special data unreadable. */
export function newDossiersleutel(bos: Sleutelbos, dossierId: string): { sleutel: Buffer; ingepakt: Buffer } {
  const sleutel = randomBytes(32)
  return { sleutel, ingepakt: encrypt(sleutel, bos.inpak, dossierId) }
}

/** The key of a dossier out of its wrapping. Throws when the row was changed or belongs to another dossier. */
export function openDossiersleutel(bos: Sleutelbos, dossierId: string, ingepakt: Buffer): Buffer {
  return decrypt(ingepakt, bos.inpak, dossierId)
}

/** Encrypts text (AES-256-GCM); `plek` (table, column, dossier) is bound to it, so a value cannot be moved elsewhere. */
export function encryptTekst(tekst: string, sleutel: Buffer, plek: string): Buffer {
  return encrypt(Buffer.from(tekst, 'utf8'), sleutel, plek)
}

/** The text again. Throws when key, place or bytes differ. */
export function decryptTekst(bytes: Buffer, sleutel: Buffer, plek: string): string {
  return decrypt(bytes, sleutel, plek).toString('utf8')
}

/** The blind index of a BSN: equal for equal numbers within a gemeente, and nothing more to learn from it. */
export function toBsnIndex(bos: Sleutelbos, gemeenteId: string, bsn: string): Buffer {
  return createHmac('sha256', bos.index).update(`${gemeenteId}:${bsn}`).digest()
}

function encrypt(inhoud: Buffer, sleutel: Buffer, plek: string): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', sleutel, iv).setAAD(Buffer.from(plek))
  return Buffer.concat([Buffer.of(VERSIE), iv, cipher.update(inhoud), cipher.final(), cipher.getAuthTag()])
}

function decrypt(bytes: Buffer, sleutel: Buffer, plek: string): Buffer {
  if (bytes[0] !== VERSIE) throw new RangeError('Onbekende versie van versleuteling')
  // A shorter tag is easier to forge, and without this Node takes one from a value that was cut off.
  if (bytes.length < 1 + IV + TAG) throw new RangeError('De versleutelde waarde is afgekapt')
  const decipher = createDecipheriv('aes-256-gcm', sleutel, bytes.subarray(1, 1 + IV), { authTagLength: TAG })
    .setAAD(Buffer.from(plek))
    .setAuthTag(bytes.subarray(-TAG))
  return Buffer.concat([decipher.update(bytes.subarray(1 + IV, -TAG)), decipher.final()])
}
