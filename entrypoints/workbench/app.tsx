import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Trouble } from '../../components/audit-status';
import { NoticeBar } from '../../components/notice-bar';
import { useStrings } from '../../components/strings';
import { Link } from '../../components/workbench/link';
import { addressOf, type Route, routeOf } from '../../components/workbench/route';
import type { Cause } from '../../utils/messages';
import type { Save } from '../extension-page/main';
import { useNotice } from '../extension-page/use-notice';
import type { PageProps } from './page';
import { ImportPage } from './pages/import';
import { InspectionPage } from './pages/inspection';
import { NewTaskPage } from './pages/new-task';
import { RegistersPage } from './pages/registers';
import { RulesPage } from './pages/rules';
import { SettingsPage } from './pages/settings';
import { TaskPage } from './pages/task';
import { TasksPage } from './pages/tasks';
import { TriagePage } from './pages/triage';

/** 工作台: tasks, registers, one site's record, review; a page in a full tab. */
export function App({ save }: { readonly save: Save }) {
  const t = useStrings();
  const { notice, setNotice, tell } = useNotice();
  const [trouble, setTrouble] = useState<{ cause: Cause; detail: string } | null>(null);
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const address = addressOf(route);

  // Another page: what could not be read there is not what is here, and those who hear begin at its top; before anything
  // in it is typed into.
  useLayoutEffect(() => {
    setTrouble(null);
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [address]);

  const props: PageProps = {
    go: (to) => location.assign(addressOf(to)),
    tell,
    save,
    onTrouble: (cause, detail) => setTrouble({ cause, detail }),
  };
  const places: readonly (readonly [Route, string])[] = [
    [{ page: 'tasks' }, t.bench.tasks],
    [{ page: 'registers' }, t.bench.registers],
    [{ page: 'rules' }, t.checks.title],
    [{ page: 'settings' }, t.settings],
  ];
  return (
    <>
      <header class="bench">
        <h1>{t.title}</h1>
        <nav aria-label={t.bench.places}>
          {places.map(([to, name]) => (
            <Link key={to.page} to={to} current={to.page === route.page}>
              {name}
            </Link>
          ))}
        </nav>
      </header>
      <main ref={main} tabIndex={-1}>
        {trouble && <Trouble {...trouble} />}
        <Place key={placeOf(route)} route={route} props={props} />
      </main>
      <NoticeBar notice={notice} onUndone={() => setNotice(null)} />
    </>
  );
}

/** The views of a task share what was read of it: a change of view must not read a hundred thousand findings again. */
const placeOf = (route: Route): string => (route.page === 'task' ? `task ${route.taskId}` : addressOf(route));

function Place({ route, props }: { readonly route: Route; readonly props: PageProps }) {
  switch (route.page) {
    case 'tasks':
      return <TasksPage {...props} />;
    case 'new-task':
      return <NewTaskPage {...props} />;
    case 'registers':
      return <RegistersPage {...props} registerId={route.registerId} />;
    case 'import':
      return <ImportPage {...props} registerId={route.registerId} />;
    case 'rules':
      return <RulesPage ruleId={route.ruleId} />;
    case 'settings':
      return <SettingsPage {...props} />;
    case 'task':
      return <TaskPage {...props} taskId={route.taskId} view={route.view} />;
    case 'inspection':
      return <InspectionPage {...props} inspectionId={route.inspectionId} view={route.view} />;
    case 'triage':
      return <TriagePage {...props} scope={route.scope} id={route.id} />;
  }
}

function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useLayoutEffect(() => {
    const onMove = (): void => setRoute(routeOf(location.hash));
    addEventListener('hashchange', onMove);
    return () => removeEventListener('hashchange', onMove);
  }, []);
  return route;
}
