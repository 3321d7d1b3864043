import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import type { FunctionComponent } from 'react'
import { ComingPage } from './shell/ComingPage.tsx'
import { CrashPage } from './shell/CrashPage.tsx'
import { NotFoundPage } from './shell/NotFoundPage.tsx'
import { part, partWithWords } from './shell/part.tsx'
import { Root } from './shell/Root.tsx'

const root = createRootRoute({ component: Root, notFoundComponent: NotFoundPage, errorComponent: CrashPage })
const page = <Path extends string>(path: Path, component: FunctionComponent) =>
  createRoute({ getParentRoute: () => root, path, component })

/** A screen that comes when it is first gone to, with its words. */
const screen = <Path extends string, Name extends string>(
  path: Path,
  load: () => Promise<Record<Name, FunctionComponent>>,
  name: Name,
) => page(path, partWithWords(load, name))

const tree = root.addChildren([
  page(
    '/',
    part(() => import('./cases/MyWorkPage.tsx'), 'MyWorkPage'),
  ),
  screen('/search', () => import('./matching/SearchPage.tsx'), 'SearchPage'),
  screen('/register', () => import('./families/RegisterPage.tsx'), 'RegisterPage'),
  screen('/cases', () => import('./cases/CasesPage.tsx'), 'CasesPage'),
  screen('/cases/$case', () => import('./cases/CasePage.tsx'), 'CasePage'),
  screen('/cases/$case/ledger', () => import('./cases/CaseLedgerPage.tsx'), 'CaseLedgerPage'),
  screen('/families/$person', () => import('./families/FamilyPage.tsx'), 'FamilyPage'),
  screen('/reviews', () => import('./matching/ReviewsPage.tsx'), 'ReviewsPage'),
  screen('/reviews/figures', () => import('./matching/JudgingPage.tsx'), 'JudgingPage'),
  screen('/reviews/$review', () => import('./matching/ReviewPage.tsx'), 'ReviewPage'),
  screen('/partings', () => import('./unity/PartingsPage.tsx'), 'PartingsPage'),
  screen('/reunifications', () => import('./reunification/ReunificationsPage.tsx'), 'ReunificationsPage'),
  screen('/reunifications/$plan', () => import('./reunification/ReunificationPage.tsx'), 'ReunificationPage'),
  screen('/care', () => import('./unity/CareWatchPage.tsx'), 'CareWatchPage'),
  screen('/places', () => import('./shelter/PlacesPage.tsx'), 'PlacesPage'),
  screen('/triage', () => import('./triage/TriagePage.tsx'), 'TriagePage'),
  screen('/tracing', () => import('./tracing/TracingPage.tsx'), 'TracingPage'),
  screen('/tracing/$candidate', () => import('./tracing/TracePage.tsx'), 'TracePage'),
  screen('/directory', () => import('./plans/DirectoryPage.tsx'), 'DirectoryPage'),
  screen('/referrals', () => import('./referrals/ReferralsPage.tsx'), 'ReferralsPage'),
  screen('/referrals/$referral', () => import('./referrals/ReferralPage.tsx'), 'ReferralPage'),
  screen('/imports', () => import('./imports/ImportsPage.tsx'), 'ImportsPage'),
  screen('/imports/$import', () => import('./imports/ImportPage.tsx'), 'ImportPage'),
  screen('/colleagues', () => import('./agencies/ColleaguesPage.tsx'), 'ColleaguesPage'),
  screen('/sign-ins', () => import('./agencies/MySignInsPage.tsx'), 'MySignInsPage'),
  screen('/enrol', () => import('./agencies/EnrolPage.tsx'), 'EnrolPage'),
  screen('/recover', () => import('./agencies/RecoverPage.tsx'), 'RecoverPage'),
  screen('/cases/$case/consents/$person', () => import('./sharing/ConsentPage.tsx'), 'ConsentPage'),
  screen('/agreements', () => import('./sharing/AgreementsPage.tsx'), 'AgreementsPage'),
  screen('/agreements/$agreement', () => import('./sharing/AgreementPage.tsx'), 'AgreementPage'),
  screen('/people/$person', () => import('./people/PersonPage.tsx'), 'PersonPage'),
  screen('/forms', () => import('./forms/FormsPage.tsx'), 'FormsPage'),
  screen('/forms/$form', () => import('./forms/FormPage.tsx'), 'FormPage'),
  screen('/people/$person/forms', () => import('./forms/PersonFormsPage.tsx'), 'PersonFormsPage'),
  screen('/people/$person/forms/$form', () => import('./forms/FillPage.tsx'), 'FillPage'),
  screen('/emergencies', () => import('./sharing/EmergenciesPage.tsx'), 'EmergenciesPage'),
  screen('/cases/$case/safeguards/$person', () => import('./sharing/SafeguardsPage.tsx'), 'SafeguardsPage'),
  screen('/witnesses', () => import('./witnesses/WitnessesPage.tsx'), 'WitnessesPage'),
  screen('/people/$person/records', () => import('./matching/ClusterPage.tsx'), 'ClusterPage'),
  screen('/people/$person/doings', () => import('./oversight/DoingsPage.tsx'), 'DoingsPage'),
  screen('/retention', () => import('./retention/RetentionPage.tsx'), 'RetentionPage'),
  screen('/retention/$proposal', () => import('./retention/ProposalPage.tsx'), 'ProposalPage'),
  screen('/oversight', () => import('./oversight/OversightPage.tsx'), 'OversightPage'),
  screen('/oversight/check', () => import('./oversight/CheckPage.tsx'), 'CheckPage'),
  screen('/oversight/lines', () => import('./oversight/LinesPage.tsx'), 'LinesPage'),
  screen('/notices', () => import('./notices/NoticesPage.tsx'), 'NoticesPage'),
  screen('/notices/settings', () => import('./notices/NoticeSettingsPage.tsx'), 'NoticeSettingsPage'),
  screen('/packages/$package', () => import('./packages/PackagePage.tsx'), 'PackagePage'),
  screen('/hooks', () => import('./webhooks/HooksPage.tsx'), 'HooksPage'),
  page(
    '/more',
    part(() => import('./shell/MorePage.tsx'), 'MorePage'),
  ),
])

export const router = createRouter({
  routeTree: tree,
  defaultPreload: false,
  scrollRestoration: true,
  defaultErrorComponent: CrashPage,
  defaultPendingComponent: ComingPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
