import { useVoorkeuren } from '../../lib/voorkeuren.ts'

const MEGA = 1_000_000

/** The size of a file as people say it: "340 kB", "2,4 MB". In: bytes. */
export const useGrootte = (): ((bytes: number) => string) => {
  const { taal } = useVoorkeuren()
  const getal = new Intl.NumberFormat(taal, { maximumFractionDigits: 1 })
  return (bytes) =>
    bytes >= MEGA ? `${getal.format(bytes / MEGA)} MB` : `${getal.format(Math.max(1, Math.round(bytes / 1000)))} kB`
}
