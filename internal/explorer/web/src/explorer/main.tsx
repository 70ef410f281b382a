import { render } from 'preact';
import { Session } from '../session/session';
import { readSettings } from '../session/settings';
import { App } from './app';
import './style.css';

const page = document.getElementById('page')!;

try {
  const settings = await readSettings();
  const session = new Session(settings.signIn ?? undefined);
  if (await session.begin()) render(<App endpoint={settings.endpoint} session={session} />, page);
} catch (error) {
  render(<p role="alert">The page could not be opened: {String(error)}</p>, page);
}
