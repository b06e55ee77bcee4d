import { createRoot } from 'react-dom/client';
import { createApi } from './api.ts';
import { App, StartFailed } from './app.tsx';
import { openHost } from './host.ts';

const root = createRoot(document.getElementById('root')!);
openHost().then(
  (host) => root.render(<App host={host} api={createApi(host)} />),
  () => root.render(<StartFailed />),
);
