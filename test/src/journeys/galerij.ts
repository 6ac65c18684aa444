import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Bezoek } from './bezoeken.ts'
import type { Browsers } from './browsers.ts'

const BREEDTES = [1280, 390] as const
const HOOGTE = 900
const THEMAS = [
  ['licht', 'light'],
  ['donker', 'dark'],
] as const
/** Each page at each width in each theme: the part of a file name that says which. */
const BEELDEN = THEMAS.flatMap(([thema, kleur]) =>
  BREEDTES.map((breedte) => ({ naam: `${breedte}-${thema}`, breedte, kleur })),
)

/** A page in the gallery: whose it is, which route, and the folder of its pictures; `fout` when it did not open. */
type Blad = Bezoek & { readonly map: string; readonly fout: string | null }

/**
 * Takes every page as its person sees it, at each width, light and dark, into a folder that is emptied first, with an
 * index.html to look through. Out: how many pages, and which did not open.
 */
export async function maakGalerij(
  reis: Browsers,
  bezoeken: readonly Bezoek[],
  map: string,
  meld: (zin: string) => void,
): Promise<{ readonly bladen: number; readonly mislukt: readonly string[] }> {
  rmSync(map, { recursive: true, force: true })
  mkdirSync(map, { recursive: true })
  const bladen: Blad[] = []
  for (const sub of new Set(bezoeken.map((bezoek) => bezoek.sub))) {
    const eigen = bezoeken.filter((bezoek) => bezoek.sub === sub)
    const page = await reis.als(sub)
    for (const bezoek of eigen) {
      const naam = toMapnaam(bezoeken.indexOf(bezoek), bezoek)
      const fout = await neemBeelden(page, `${reis.basis}${bezoek.pad}`, join(map, naam))
      bladen.push({ ...bezoek, map: naam, fout })
    }
    await page.context().close()
    meld(`${bladen.length} van ${bezoeken.length} pagina’s (${sub})`)
  }
  writeFileSync(join(map, 'index.html'), maakIndex(bladen))
  return {
    bladen: bladen.length,
    mislukt: bladen.flatMap((b) => (b.fout === null ? [] : [`${b.sub} ${b.pad}: ${b.fout}`])),
  }
}

/** Opens a page once and takes all its pictures. Out: why it did not open, or null. */
async function neemBeelden(page: Page, adres: string, map: string): Promise<string | null> {
  mkdirSync(map)
  try {
    await page.goto(adres)
    await page.locator('main h1').first().waitFor()
    await page.locator('.skelet').first().waitFor({ state: 'detached' })
    for (const { naam, breedte, kleur } of BEELDEN) {
      await page.emulateMedia({ colorScheme: kleur, reducedMotion: 'reduce' })
      await page.setViewportSize({ width: breedte, height: HOOGTE })
      await page.screenshot({ path: join(map, `${naam}.png`), fullPage: true, animations: 'disabled' })
    }
    return null
  } catch (fout) {
    return fout instanceof Error ? (fout.message.split('\n')[0] ?? fout.name) : String(fout)
  }
}

const toMapnaam = (nr: number, { sub, route }: Bezoek): string =>
  `${String(nr + 1).padStart(2, '0')}-${sub}-${route}`.replaceAll(/[^\w.-]+/g, '-').replace(/-+$/, '')

const veilig = (tekst: string): string =>
  tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function maakIndex(bladen: readonly Blad[]): string {
  const keuzes = BEELDEN.map(
    ({ naam }, nr) =>
      `<label><input type="checkbox" data-beeld="${naam}" ${nr === 0 ? 'checked' : ''}> ${naam.replace('-', ' px, ')}</label>`,
  ).join('\n')
  return `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Galerij van het portaal</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1rem; max-width: 110rem; color-scheme: light dark; }
  header { position: sticky; top: 0; padding: .5rem 0; background: Canvas; border-bottom: 1px solid; display: flex; flex-wrap: wrap; gap: 1rem; }
  section { margin: 2rem 0; }
  .beelden { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }
  img { max-width: 100%; border: 1px solid; }
  [data-van] { display: none; }
  ${BEELDEN.map(({ naam }) => `body:has([data-beeld="${naam}"]:checked) [data-van="${naam}"]`).join(',\n  ')} { display: block; }
</style>
<h1>Galerij van het portaal: ${bladen.length} pagina’s</h1>
<header>${keuzes}</header>
${bladen.map(maakBlad).join('\n')}
</html>
`
}

function maakBlad({ sub, route, pad, map, fout }: Blad): string {
  const inhoud =
    fout === null
      ? BEELDEN.map(({ naam }) => {
          const beeld = `${encodeURIComponent(map)}/${naam}.png`
          return `<a data-van="${naam}" href="${beeld}"><img loading="lazy" src="${beeld}" alt="${veilig(`${route} als ${sub}, ${naam}`)}"></a>`
        }).join('\n')
      : `<p>Niet geopend: ${veilig(fout)}</p>`
  return `<section><h2>${veilig(route)}</h2><p>${veilig(sub)} · ${veilig(pad)}</p><div class="beelden">${inhoud}</div></section>`
}
