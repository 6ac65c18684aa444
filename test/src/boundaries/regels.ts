import { findKlokLezingen, looksLikeSql } from './klok-taal.ts'

/**
 * The repo's own lint rules, loaded by oxlint (`jsPlugins` in .oxlintrc.json). A rule stands here only when no rule of
 * oxlint can say it.
 */

/** The part of a syntax node that these rules look at; oxlint hands over ESTree nodes. */
type Knoop = {
  type: string
  name?: string
  value?: unknown
  computed?: boolean
  arguments?: Knoop[]
  callee?: Knoop
  object?: Knoop
  property?: Knoop
  tag?: Knoop
  id?: Knoop
  init?: Knoop | null
  declaration?: Knoop | null
  parent?: Knoop
  quasis?: { value: { raw: string } }[]
}

type Context = {
  report(melding: { node: Knoop; message: string }): void
  sourceCode: { getCommentsBefore(node: Knoop): { type: string; value: string }[] }
}

const MELDING =
  'leest een andere klok dan klok (architecture, One clock): neem nu() of echteTijd() van @loket/db, in SQL app.nu() of app.echte_tijd().'

const isNaam = (knoop: Knoop | null | undefined, naam: string) => knoop?.type === 'Identifier' && knoop.name === naam

/** `a.b` and `a['b']` both give `b`. */
function propertyName(knoop: Knoop): string | undefined {
  const { property } = knoop
  if (property === undefined) return undefined
  if (!knoop.computed) return property.name
  return typeof property.value === 'string' ? property.value : undefined
}

/** `Date` itself, also as `globalThis.Date`. */
function isDate(knoop: Knoop | null | undefined): boolean {
  if (isNaam(knoop, 'Date')) return true
  return knoop?.type === 'MemberExpression' && isNaam(knoop.object, 'globalThis') && propertyName(knoop) === 'Date'
}

/** sql`…`, and also sql<Type>`…` and sql.raw`…`. */
function isSqlTag(tag: Knoop | undefined): boolean {
  return isNaam(tag, 'sql') || (tag?.type === 'MemberExpression' && isNaam(tag.object, 'sql'))
}

const eenKlok = {
  create(context: Context) {
    const report = (node: Knoop, wat: string) => context.report({ node, message: `${wat} ${MELDING}` })

    /** Reports each clock that the SQL text reads; outside a sql tag only when the text is SQL at all. */
    function checkSql(node: Knoop, tekst: string, zekerSql: boolean) {
      if (!zekerSql && !looksLikeSql(tekst)) return
      for (const { woord } of findKlokLezingen(tekst)) report(node, woord)
    }

    return {
      MemberExpression(node: Knoop) {
        if (isDate(node.object) && propertyName(node) === 'now') report(node, 'Date.now')
        if (isNaam(node.object, 'Temporal') && propertyName(node) === 'Now') report(node, 'Temporal.Now')
        if (isNaam(node.object, 'performance') && propertyName(node) === 'timeOrigin') report(node, 'timeOrigin')
      },
      NewExpression(node: Knoop) {
        if (isDate(node.callee) && node.arguments?.length === 0) report(node, 'new Date()')
      },
      CallExpression(node: Knoop) {
        if (isDate(node.callee)) report(node, 'Date()')
        // Kysely can call a function of SQL by name: fn('now').
        const [eerste] = node.arguments ?? []
        const isFn =
          isNaam(node.callee, 'fn') || (node.callee?.type === 'MemberExpression' && propertyName(node.callee) === 'fn')
        if (isFn && typeof eerste?.value === 'string' && findKlokLezingen(`${eerste.value}()`).length > 0)
          report(node, eerste.value)
      },
      VariableDeclarator(node: Knoop) {
        // A second name for the clock would walk past the rules above.
        if (isDate(node.init)) report(node, 'Een andere naam voor Date')
      },
      TemplateLiteral(node: Knoop) {
        const tekst = (node.quasis ?? []).map((deel) => deel.value.raw).join('?')
        checkSql(node, tekst, node.parent?.type === 'TaggedTemplateExpression' && isSqlTag(node.parent.tag))
      },
      Literal(node: Knoop) {
        if (typeof node.value !== 'string') return
        const { parent } = node
        const inSqlCall =
          parent?.type === 'CallExpression' &&
          parent.callee?.type === 'MemberExpression' &&
          isNaam(parent.callee.object, 'sql')
        checkSql(node, node.value, inSqlCall)
      },
    }
  },
}

/** A function that others call says what goes in, what comes out and what can go wrong. */
const docstring = {
  create(context: Context) {
    return {
      ExportNamedDeclaration(node: Knoop) {
        if (node.declaration?.type !== 'FunctionDeclaration') return
        const laatste = context.sourceCode.getCommentsBefore(node).at(-1)
        if (laatste?.type === 'Block' && laatste.value.startsWith('*')) return
        context.report({ node, message: `${node.declaration.id?.name ?? 'Deze functie'} heeft geen /** uitleg */.` })
      },
    }
  },
}

// oxlint takes a plugin only as the default export of its module.
export default { meta: { name: 'loket' }, rules: { 'een-klok': eenKlok, docstring } }
