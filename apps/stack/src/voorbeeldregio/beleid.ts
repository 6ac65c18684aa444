import { VOORWAARDEN_ISD } from '@loket/domain'
import type { Parameterdata } from './parameters.ts'

const ISD = {
  soort: 'beleid',
  beleid: 'Uitvoeringsregels Bbz ISD Bollenstreek (geleend als voorbeeld)',
  versie: '2022-07-07',
}
const voorbeeld = (naam: string, bron: string) => ({
  soort: 'beleid',
  beleid: `${naam} (voorbeeld, naar ${bron})`,
  versie: '2026-1',
})

const regel = (code: string, waarde: unknown, bron: Record<string, string>, artikel?: string): Parameterdata => ({
  code,
  waarde,
  bron: artikel === undefined ? bron : { ...bron, artikel },
  geldigVan: '2025-01-01',
})

const S001 = 'Divosa-handboek 2017, § 3.3'
const AMSTERDAM = voorbeeld('Beleid voorbereiding', `Amsterdam, ${S001}`)
const ARNHEM = voorbeeld('Beleid voorbereiding', `Arnhem, ${S001}`)
const ROTTERDAM = voorbeeld('Beleid voorbereiding', `Rotterdam, ${S001}`)
const FLEVOLAND = voorbeeld('Beleid voorbereiding', `Flevoland, ${S001}`)
const DENHAAG = voorbeeld('Beleid voorbereiding', `Den Haag, ${S001}`)
const UTRECHT = voorbeeld('Beleid voorbereiding', 'Utrecht, Divosa-handboek 2017, § 3.4')

/**
 * The beleidsregels of the example region, per CBS code of the member: borrowed from public policies and labelled so. A
 * member without a rule has none: the law counts, and a person decides the rest. Heiloo has Gooise Meren's, which says
 * nothing about preparation.
 */
export const BELEID: Readonly<Record<string, readonly Parameterdata[]>> = {
  GM0383: [
    regel('voorbereiding.maximum_maanden', 6, ISD, '2'),
    regel('voorbereiding.sjabloon', 'isd', ISD, '5'),
    regel(
      'voorbereiding.selectie',
      {
        vorm: 'entreetoets',
        uitvoerder: 'begeleidingsorganisatie',
        adviseert: 'begeleidingsorganisatie',
        beslist: 'beslisser',
      },
      ISD,
      '4',
    ),
    regel(
      'voorbereiding.voorwaarden',
      VOORWAARDEN_ISD.map(({ code, tekst }) => ({ code, tekst })),
      ISD,
      '3-4',
    ),
    regel('voorbereiding.tweede_periode', 'weigeren_tenzij_nieuwe_omstandigheden', ISD, '4'),
    regel(
      'voorbereiding.krediet',
      {
        maximumCenten: 300_000,
        doelen: ['Marktonderzoek', 'Cursus of vergunning', 'Inschrijving en leges', 'Klein gereedschap'],
        bijUitsluiting: 'rentedragend',
      },
      ISD,
      '6',
    ),
    regel('besluit.orgaan', 'het dagelijks bestuur van de ISD Voorbeeldstreek', ISD, '1'),
  ],
  GM0399: [
    regel(
      'levensonderhoud.toekenningsblok_maanden',
      6,
      {
        soort: 'beleid',
        beleid: 'Beleidsregels Bbz Gooise Meren 2020 (geleend als voorbeeld)',
        versie: '2020-12-22',
      },
      '2',
    ),
  ],
  GM0439: [
    regel('voorbereiding.maximum_maanden', 6, AMSTERDAM),
    regel('voorbereiding.sjabloon', 'amsterdam', AMSTERDAM),
    regel(
      'voorbereiding.selectie',
      { vorm: 'entreetoets', uitvoerder: 'loket', adviseert: 'consulent', beslist: 'klantmanager' },
      AMSTERDAM,
    ),
    regel('belemmeringen.delen_door', 'klantmanager', AMSTERDAM),
  ],
  GM0400: [
    regel('voorbereiding.sjabloon', 'arnhem', ARNHEM),
    regel('voorbereiding.selectie', { vorm: 'geen' }, ARNHEM),
  ],
  GM0479: [
    regel('voorbereiding.sjabloon', 'rotterdam', ROTTERDAM),
    regel(
      'voorbereiding.selectie',
      { vorm: 'competentietest', uitvoerder: 'loket', adviseert: 'consulent', beslist: 'beslisser' },
      ROTTERDAM,
    ),
  ],
  GM0441: [
    regel('voorbereiding.sjabloon', 'flevoland', FLEVOLAND),
    regel('voorbereiding.selectie', { vorm: 'geen' }, FLEVOLAND),
    regel('begeleiding.stilzwijgend_akkoord', { naDagen: 14 }, FLEVOLAND),
  ],
  GM1980: [
    regel('voorbereiding.maximum_maanden', 6, DENHAAG),
    regel('voorbereiding.sjabloon', 'denhaag_lang', DENHAAG),
    regel(
      'voorbereiding.selectie',
      { vorm: 'e_scan', uitvoerder: 'loket', adviseert: 'consulent', beslist: 'beslisser' },
      DENHAAG,
    ),
  ],
  GM0448: [
    regel('voorbereiding.sjabloon', 'utrecht', UTRECHT),
    regel('voorbereiding.toets_beslist', 'klantmanager', UTRECHT),
  ],
}

/** Whether the policy of a member, by CBS code, lets the klantmanager of the client decide on toelating. */
export function isToelatingDoorKlantmanager(cbsCode: string): boolean {
  const selectie = BELEID[cbsCode]?.find(({ code }) => code === 'voorbereiding.selectie')?.waarde
  return (selectie as { readonly beslist?: string } | undefined)?.beslist === 'klantmanager'
}
