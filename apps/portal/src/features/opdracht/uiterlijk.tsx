import '../../components/wachtregel.css'
import { useOpmaak } from '../../lib/opmaak.ts'

/** A deadline: the day, and beside it in words how far away it is. The colour never says it alone. */
export const Uiterlijk = ({ op }: { op: string }) => {
  const { dag, relatief, toon } = useOpmaak()
  return (
    <>
      {dag(op)} <span className={`heel toon toon--${toon(op)}`}>({relatief(op)})</span>
    </>
  )
}
