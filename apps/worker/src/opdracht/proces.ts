import type { Processoortwerk } from '../proces/soorten.ts'
export const opdrachtproces: Processoortwerk = {
  async voerUit() {
    throw new Error('x')
  },
  async handelWekkerAf() {},
  async volg() {
    return { stand: 'aangeboden', toegestaan: [] }
  },
}
