import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { restOfWords } from './locales/language.ts'
import { CrashPage } from './shell/CrashPage.tsx'
import { NotFoundPage } from './shell/NotFoundPage.tsx'
import { Root } from './shell/Root.tsx'

const root = createRootRoute({ component: Root, notFoundComponent: NotFoundPage, errorComponent: CrashPage })
const page = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component })

/** A screen and its words arrive together. */
const withWords =
  <Screen,>(screen: () => Promise<Screen>) =>
  async () =>
    (await Promise.all([screen(), restOfWords()]))[0]

const tree = root.addChildren([
  page(
    '/',
    lazyRouteComponent(() => import('./cases/MyWorkPage.tsx'), 'MyWorkPage'),
  ),
  page(
    '/search',
    lazyRouteComponent(
      withWords(() => import('./matching/SearchPage.tsx')),
      'SearchPage',
    ),
  ),
  page(
    '/register',
    lazyRouteComponent(
      withWords(() => import('./families/RegisterPage.tsx')),
      'RegisterPage',
    ),
  ),
  page(
    '/cases',
    lazyRouteComponent(
      withWords(() => import('./cases/CasesPage.tsx')),
      'CasesPage',
    ),
  ),
  page(
    '/cases/$case',
    lazyRouteComponent(
      withWords(() => import('./cases/CasePage.tsx')),
      'CasePage',
    ),
  ),
  page(
    '/cases/$case/ledger',
    lazyRouteComponent(
      withWords(() => import('./cases/CaseLedgerPage.tsx')),
      'CaseLedgerPage',
    ),
  ),
  page(
    '/families/$person',
    lazyRouteComponent(
      withWords(() => import('./families/FamilyPage.tsx')),
      'FamilyPage',
    ),
  ),
  page(
    '/reviews',
    lazyRouteComponent(
      withWords(() => import('./matching/ReviewsPage.tsx')),
      'ReviewsPage',
    ),
  ),
  page(
    '/reviews/figures',
    lazyRouteComponent(
      withWords(() => import('./matching/JudgingPage.tsx')),
      'JudgingPage',
    ),
  ),
  page(
    '/reviews/$review',
    lazyRouteComponent(
      withWords(() => import('./matching/ReviewPage.tsx')),
      'ReviewPage',
    ),
  ),
  page(
    '/directory',
    lazyRouteComponent(
      withWords(() => import('./plans/DirectoryPage.tsx')),
      'DirectoryPage',
    ),
  ),
  page(
    '/referrals',
    lazyRouteComponent(
      withWords(() => import('./referrals/ReferralsPage.tsx')),
      'ReferralsPage',
    ),
  ),
  page(
    '/referrals/$referral',
    lazyRouteComponent(
      withWords(() => import('./referrals/ReferralPage.tsx')),
      'ReferralPage',
    ),
  ),
  page(
    '/imports',
    lazyRouteComponent(
      withWords(() => import('./imports/ImportsPage.tsx')),
      'ImportsPage',
    ),
  ),
  page(
    '/imports/$import',
    lazyRouteComponent(
      withWords(() => import('./imports/ImportPage.tsx')),
      'ImportPage',
    ),
  ),
  page(
    '/colleagues',
    lazyRouteComponent(
      withWords(() => import('./agencies/ColleaguesPage.tsx')),
      'ColleaguesPage',
    ),
  ),
  page(
    '/sign-ins',
    lazyRouteComponent(
      withWords(() => import('./agencies/MySignInsPage.tsx')),
      'MySignInsPage',
    ),
  ),
  page(
    '/enrol',
    lazyRouteComponent(
      withWords(() => import('./agencies/EnrolPage.tsx')),
      'EnrolPage',
    ),
  ),
  page(
    '/recover',
    lazyRouteComponent(
      withWords(() => import('./agencies/RecoverPage.tsx')),
      'RecoverPage',
    ),
  ),
  page(
    '/cases/$case/consents/$person',
    lazyRouteComponent(
      withWords(() => import('./sharing/ConsentPage.tsx')),
      'ConsentPage',
    ),
  ),
  page(
    '/agreements',
    lazyRouteComponent(
      withWords(() => import('./sharing/AgreementsPage.tsx')),
      'AgreementsPage',
    ),
  ),
  page(
    '/agreements/$agreement',
    lazyRouteComponent(
      withWords(() => import('./sharing/AgreementPage.tsx')),
      'AgreementPage',
    ),
  ),
  page(
    '/people/$person',
    lazyRouteComponent(
      withWords(() => import('./people/PersonPage.tsx')),
      'PersonPage',
    ),
  ),
  page(
    '/forms',
    lazyRouteComponent(
      withWords(() => import('./forms/FormsPage.tsx')),
      'FormsPage',
    ),
  ),
  page(
    '/forms/$form',
    lazyRouteComponent(
      withWords(() => import('./forms/FormPage.tsx')),
      'FormPage',
    ),
  ),
  page(
    '/hooks',
    lazyRouteComponent(
      withWords(() => import('./webhooks/HooksPage.tsx')),
      'HooksPage',
    ),
  ),
  page(
    '/people/$person/forms',
    lazyRouteComponent(
      withWords(() => import('./forms/PersonFormsPage.tsx')),
      'PersonFormsPage',
    ),
  ),
  page(
    '/people/$person/forms/$form',
    lazyRouteComponent(
      withWords(() => import('./forms/FillPage.tsx')),
      'FillPage',
    ),
  ),
  page(
    '/emergencies',
    lazyRouteComponent(
      withWords(() => import('./sharing/EmergenciesPage.tsx')),
      'EmergenciesPage',
    ),
  ),
  page(
    '/cases/$case/safeguards/$person',
    lazyRouteComponent(
      withWords(() => import('./sharing/SafeguardsPage.tsx')),
      'SafeguardsPage',
    ),
  ),
  page(
    '/witnesses',
    lazyRouteComponent(
      withWords(() => import('./witnesses/WitnessesPage.tsx')),
      'WitnessesPage',
    ),
  ),
  page(
    '/people/$person/records',
    lazyRouteComponent(
      withWords(() => import('./matching/ClusterPage.tsx')),
      'ClusterPage',
    ),
  ),
  page(
    '/people/$person/doings',
    lazyRouteComponent(
      withWords(() => import('./oversight/DoingsPage.tsx')),
      'DoingsPage',
    ),
  ),
  page(
    '/retention',
    lazyRouteComponent(
      withWords(() => import('./retention/RetentionPage.tsx')),
      'RetentionPage',
    ),
  ),
  page(
    '/retention/$proposal',
    lazyRouteComponent(
      withWords(() => import('./retention/ProposalPage.tsx')),
      'ProposalPage',
    ),
  ),
  page(
    '/oversight',
    lazyRouteComponent(
      withWords(() => import('./oversight/OversightPage.tsx')),
      'OversightPage',
    ),
  ),
  page(
    '/oversight/check',
    lazyRouteComponent(
      withWords(() => import('./oversight/CheckPage.tsx')),
      'CheckPage',
    ),
  ),
  page(
    '/oversight/lines',
    lazyRouteComponent(
      withWords(() => import('./oversight/LinesPage.tsx')),
      'LinesPage',
    ),
  ),
  page(
    '/more',
    lazyRouteComponent(() => import('./shell/MorePage.tsx'), 'MorePage'),
  ),
])

export const router = createRouter({
  routeTree: tree,
  defaultPreload: false,
  scrollRestoration: true,
  defaultErrorComponent: CrashPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
