// Who may import whom (house style, "Who may import whom"). An edge that is not listed here is refused; each rule has
// a test in test/src/boundaries that breaks it and sees it refused.
const ALLOWED = {
  domain: [],
  contracts: ['domain'],
  db: ['domain'],
  documents: ['domain'],
  workflows: ['domain', 'contracts'],
  api: ['domain', 'contracts', 'db', 'workflows'],
  worker: ['domain', 'contracts', 'db', 'documents', 'workflows'],
  portal: ['domain', 'contracts', 'api'],
  stack: ['domain', 'db', 'contracts', 'workflows'],
  test: ['domain', 'contracts', 'db', 'documents', 'workflows', 'api', 'worker', 'stack'],
}
const INSIDE = '^((?:apps|packages)/[^/]+|workflows|test)/'
const folder = (name) => (name === 'workflows' || name === 'test' ? `^${name}/` : `^(apps|packages)/${name}/`)
// An empty list must yield no rule at all: an empty path matches everything.
const edges = Object.entries(ALLOWED).filter(([, to]) => to.length > 0)
// Files that only a developer's tool runs; they may lean on devDependencies.
const TOOLING = '\\.test\\.tsx?$|(^|/)(vite|vitest)\\.config\\.ts$|^test/|/src/testing/'
const TEST_CODE = '\\.test\\.tsx?$|/src/testing/|^test/'

module.exports = {
  allowedSeverity: 'error',
  allowed: [
    { from: { path: INSIDE }, to: { path: '^$1/' } },
    { from: { path: INSIDE }, to: { pathNot: INSIDE } },
    ...edges.map(([from, to]) => ({ from: { path: folder(from) }, to: { path: to.map(folder) } })),
  ],
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    // Emitted declarations name each other as .ts, which TypeScript alone resolves; so dist is left out of these two.
    { name: 'resolvable', severity: 'error', from: { pathNot: '/dist/' }, to: { couldNotResolve: true } },
    {
      name: 'declared',
      severity: 'error',
      from: { pathNot: '/dist/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'dev-dependencies-stay-out-of-production',
      severity: 'error',
      from: { path: INSIDE, pathNot: [TOOLING, '/dist/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: INSIDE },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: folder('domain'), pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core', 'npm'], pathNot: 'node_modules/temporal-polyfill/' },
    },
    {
      name: 'contracts-run-in-a-browser',
      severity: 'error',
      from: { path: folder('contracts'), pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core', 'npm'], pathNot: ['node_modules/zod/', INSIDE] },
    },
    {
      name: 'portal-runs-in-a-browser',
      severity: 'error',
      from: { path: '^apps/portal/src/', pathNot: TEST_CODE },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'workflows-are-deterministic',
      severity: 'error',
      from: { path: folder('workflows') },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'workflows-import-no-npm-but-temporal',
      severity: 'error',
      from: { path: folder('workflows'), pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm'], pathNot: ['node_modules/@temporalio/', INSIDE] },
    },
    {
      name: 'workflows-take-only-types',
      severity: 'error',
      from: { path: folder('workflows') },
      to: { path: '^packages/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'portal-sees-only-the-type-of-api',
      severity: 'error',
      from: { path: folder('portal') },
      to: { path: folder('api'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'clients-see-only-the-messages-of-workflows',
      severity: 'error',
      from: { path: '^apps/(api|stack)/src/' },
      to: { path: '^workflows/', pathNot: '^workflows/src/berichten\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-are-islands',
      severity: 'error',
      from: { path: '^apps/portal/src/features/([^/]+)/' },
      to: { path: '^apps/portal/src/features/([^/]+)/', pathNot: '^apps/portal/src/features/$1/' },
    },
    {
      name: 'features-do-not-know-the-app',
      severity: 'error',
      from: { path: '^apps/portal/src/(?!app/)' },
      to: { path: '^apps/portal/src/app/' },
    },
    {
      name: 'shared-does-not-know-features',
      severity: 'error',
      from: { path: '^apps/portal/src/(?!app/|features/)' },
      to: { path: '^apps/portal/src/features/' },
    },
    {
      name: 'no-test-code-in-production',
      severity: 'error',
      from: { pathNot: TEST_CODE },
      to: { path: TEST_CODE },
    },
    {
      name: 'no-drawers',
      comment: 'A folder or file named utils, common, helpers or shared says nothing about what is in it.',
      severity: 'error',
      from: { pathNot: 'node_modules' },
      to: { path: '(^|/)(utils?|common|helpers?|shared|misc)(/|\\.[cm]?tsx?$)', pathNot: 'node_modules' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Only what vite bundled: the api's declarations in dist must stay visible, or the portal's edge to it would vanish.
    exclude: { path: '(^|/)dist/.*\\.js$' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
    },
  },
}
