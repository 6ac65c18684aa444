import { createServer, type AddressInfo } from 'node:net'

/** A port on 127.0.0.1 that is free now. */
export async function vrijePoort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** Can a server listen on this port of 127.0.0.1? False also when the port is not allowed (below 1024). */
export async function isPoortVrij(poort: number): Promise<boolean> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(poort, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
