import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { CrashPage } from './shell/CrashPage.tsx'
import { NotFoundPage } from './shell/NotFoundPage.tsx'
import { Root } from './shell/Root.tsx'

const root = createRootRoute({ component: Root, notFoundComponent: NotFoundPage, errorComponent: CrashPage })
const page = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component })

const tree = root.addChildren([
  page('/', lazyRouteComponent(() => import('./cases/MyWorkPage.tsx'), 'MyWorkPage')),
  page('/search', lazyRouteComponent(() => import('./matching/SearchPage.tsx'), 'SearchPage')),
  page('/register', lazyRouteComponent(() => import('./families/RegisterPage.tsx'), 'RegisterPage')),
  page('/cases', lazyRouteComponent(() => import('./cases/CasesPage.tsx'), 'CasesPage')),
  page('/cases/$case', lazyRouteComponent(() => import('./cases/CasePage.tsx'), 'CasePage')),
  page('/cases/$case/ledger', lazyRouteComponent(() => import('./cases/CaseLedgerPage.tsx'), 'CaseLedgerPage')),
  page('/families/$person', lazyRouteComponent(() => import('./families/FamilyPage.tsx'), 'FamilyPage')),
  page('/reviews', lazyRouteComponent(() => import('./matching/ReviewsPage.tsx'), 'ReviewsPage')),
  page('/reviews/$review', lazyRouteComponent(() => import('./matching/ReviewPage.tsx'), 'ReviewPage')),
  page('/imports', lazyRouteComponent(() => import('./imports/ImportsPage.tsx'), 'ImportsPage')),
  page('/imports/$import', lazyRouteComponent(() => import('./imports/ImportPage.tsx'), 'ImportPage')),
  page('/more', lazyRouteComponent(() => import('./shell/MorePage.tsx'), 'MorePage')),
])

export const router = createRouter({ routeTree: tree, defaultPreload: false, scrollRestoration: true, defaultErrorComponent: CrashPage })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
