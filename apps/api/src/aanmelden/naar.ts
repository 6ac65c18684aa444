const LANGSTE = 2_000

/**
 * Where to go after logging in: a path of the portal itself. Whatever points elsewhere, or back into the login, becomes
 * the start page (no open redirect).
 */
export function toLokaalPad(naar: unknown, publiekAdres: string): string {
  if (typeof naar !== 'string' || naar.length > LANGSTE || !/^\/(?![/\\])/.test(naar)) return '/'
  // Browsers drop tabs and line ends and read a backslash as a slash; none of them is in a path of ours.
  if (/[\p{Cc}\s\\]/u.test(naar)) return '/'
  const adres = URL.parse(naar, publiekAdres)
  if (adres === null || adres.origin !== new URL(publiekAdres).origin) return '/'
  if (/^\/(auth|trpc|bestanden)(\/|$)/.test(adres.pathname)) return '/'
  // Dots in a path are resolved while it is read: '/.//elders' leaves '//elders', which is another host again.
  if (adres.pathname.startsWith('//')) return '/'
  return `${adres.pathname}${adres.search}${adres.hash}`
}
