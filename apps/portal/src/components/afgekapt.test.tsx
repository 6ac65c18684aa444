import { MEESTE_RIJEN } from '@loket/domain'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Afgekapt } from './afgekapt.tsx'

const onder = (aantal: number) => renderToStaticMarkup(<Afgekapt rijen={Array.from({ length: aantal })} />)

it('zegt onder een lijst die vol is dat er meer kunnen zijn, en anders niets', () => {
  expect(onder(MEESTE_RIJEN)).toContain(`Hier staan de eerste ${MEESTE_RIJEN}. Er kunnen er meer zijn`)
  expect(onder(MEESTE_RIJEN - 1)).toBe('')
})
