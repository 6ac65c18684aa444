import type { GetekendeKnoop } from './procesknoop.ts'

/** A dot or a diamond, filled when done, open with the accent when it is now, grey when it is to come. */
export const Merk = ({ vorm, stand, x, y }: Pick<GetekendeKnoop, 'vorm' | 'stand'> & { x: number; y: number }) =>
  vorm === 'ruit' ? (
    <rect
      x={x - 9}
      y={y - 9}
      width="18"
      height="18"
      transform={`rotate(45 ${x} ${y})`}
      className={`merk merk--${stand}`}
    />
  ) : (
    <circle cx={x} cy={y} r="9" className={`merk merk--${stand}`} />
  )
