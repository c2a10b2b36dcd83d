import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { panelsSearch } from '../panel/panelsSearch';
import { panelSearch } from '../panel/panelSearch';
import { versionSearch } from '../shared/versionSearch';
import { CrashPage, NotFoundPage } from './ErrorPages';
import { SignedIn } from './SignedIn';

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: CrashPage,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('../access/SignInPage'), 'SignInPage'),
});

const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedIn });

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyRouteComponent(() => import('./HomePage'), 'HomePage'),
});

const enrol = createRoute({
  getParentRoute: () => signedIn,
  path: '/enrol',
  component: lazyRouteComponent(() => import('../patient/EnrolPatientPage'), 'EnrolPatientPage'),
});

const patients = createRoute({
  getParentRoute: () => signedIn,
  path: '/patients',
  component: lazyRouteComponent(() => import('../patient/PatientsPage'), 'PatientsPage'),
});

const patient = createRoute({
  getParentRoute: () => signedIn,
  path: '/patients/$patientId',
  validateSearch: versionSearch,
  component: lazyRouteComponent(() => import('../patient/PatientPage'), 'PatientPage'),
});

const panels = createRoute({
  getParentRoute: () => signedIn,
  path: '/panels',
  validateSearch: panelsSearch,
  component: lazyRouteComponent(() => import('../panel/PanelsPage'), 'PanelsPage'),
});

const triage = createRoute({
  getParentRoute: () => signedIn,
  path: '/triage',
  component: lazyRouteComponent(() => import('../panel/TriagePage'), 'TriagePage'),
});

const panel = createRoute({
  getParentRoute: () => signedIn,
  path: '/panels/$panelId',
  validateSearch: panelSearch,
  component: lazyRouteComponent(() => import('../panel/PanelPage'), 'PanelPage'),
});

const history = createRoute({
  getParentRoute: () => signedIn,
  path: '/panels/$panelId/history',
  validateSearch: (search: Record<string, unknown>): { asOf?: string } =>
    typeof search.asOf === 'string' ? { asOf: search.asOf } : {},
  component: lazyRouteComponent(() => import('../history/CaseHistoryPage'), 'CaseHistoryPage'),
});

export const routeTree = root.addChildren([
  signIn,
  signedIn.addChildren([home, enrol, patients, patient, panels, triage, panel, history]),
]);

export const router = createRouter({ routeTree, scrollRestoration: true, defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
