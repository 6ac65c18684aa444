import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import { apiClient } from '../../lib/trpc.ts'

/** A remark as it is typed; its id is kept over a retry, so that it is placed once. */
type Getypt = { id: string; tekst: string }

type OpenOpmerkingen = {
  /** What is typed and not placed, by question. */
  getypt: Readonly<Record<string, Getypt>>
  /** Keeps what is typed at a question; undefined when it was placed or cancelled. */
  zet: (veld: string, tekst: string | undefined) => void
}

const Context = createContext<OpenOpmerkingen>({ getypt: {}, zet: () => undefined })

/** Around the page of one levering: what somebody types at a question belongs to the page, not to its box. */
export const MetOpenOpmerkingen = ({ children }: { children: ReactNode }) => {
  const [getypt, setGetypt] = useState<OpenOpmerkingen['getypt']>({})
  const waarde = useMemo(
    () => ({
      getypt,
      zet: (veld: string, tekst: string | undefined) =>
        setGetypt(({ [veld]: vorig, ...rest }) =>
          tekst === undefined ? rest : { ...rest, [veld]: { id: vorig?.id ?? crypto.randomUUID(), tekst } },
        ),
    }),
    [getypt],
  )
  return <Context value={waarde}>{children}</Context>
}

/** What is typed at one question. */
export const useGetypt = (veld: string) => {
  const { getypt, zet } = use(Context)
  return { getypt: getypt[veld], zet: (tekst: string | undefined) => zet(veld, tekst) }
}

/** The questions with a remark that is not placed yet, and how to place them all: before a report is sent or judged. */
export const useOpenOpmerkingen = (leveringId: string) => {
  const { getypt, zet } = use(Context)
  const open = Object.entries(getypt).filter(([, { tekst }]) => tekst.trim() !== '')
  return {
    velden: open.map(([veld]) => veld),
    plaats: async () => {
      for (const [veld, { id, tekst }] of open) {
        await apiClient.opmerking.voegToe.mutate({ id, leveringId, veld, tekst })
        zet(veld, undefined)
      }
    },
  }
}
