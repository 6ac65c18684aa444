/** One form at a time: two of them would have fields with the same name on one page. */
export type Openstaand = { readonly open: string | undefined; readonly zetOpen: (welk: string | undefined) => void }
