import { z } from 'zod'
import { idVeld, momentVeld, regelVeld } from './velden.ts'

/** To which day the clock goes, as a person says it: '6w', '1j', '2027-02-01', 'over 6 weken'. */
export const klokdoelInvoer = z.strictObject({ tot: regelVeld(40) })

/** Asks for a journey of the clock; the id makes a second click the same journey. */
export const klokVooruitInvoer = z.strictObject({ id: idVeld, tot: regelVeld(40) })

/** Which journey must stop. */
export const klokStopInvoer = z.strictObject({ id: idVeld })

const dagtellingVeld = z.object({
  dag: z.string(),
  bron: z.enum(['wekker', 'periode']),
  soort: z.string(),
  aantal: z.int().positive(),
})

/** What will happen up to `doel`, as far as the record knows now: what follows from it cannot be counted. */
export const klokVoorbeeldVeld = z.object({ doel: momentVeld, dag: z.string(), momenten: z.array(dagtellingVeld) })

/** The two clocks, and the journey that is under way or was the last. */
export const klokstandVeld = z.object({
  wettelijk: momentVeld,
  echt: momentVeld,
  verschuivingMs: z.int(),
  isVerzetbaar: z.boolean(),
  reis: z
    .object({
      id: idVeld,
      status: z.enum(['loopt', 'klaar', 'gestopt', 'mislukt']),
      van: momentVeld,
      doel: momentVeld,
      bereikt: momentVeld,
      stappen: z.int(),
      isStopGevraagd: z.boolean(),
      gebeurd: z.array(dagtellingVeld),
      /** What did not come to rest: its kind, what it is about, and since when; without a client. */
      blijftLiggen: z.array(z.object({ soort: z.string(), wat: z.string(), sinds: z.string() })),
    })
    .nullable(),
})

/** What the page of everybody must know of the clock of the region. */
export const regiotijdVeld = z.object({
  vandaag: z.string(),
  isVerzet: z.boolean(),
  isVerzetbaar: z.boolean(),
  /** The example region is living through its past year. */
  laadt: z.boolean(),
})
