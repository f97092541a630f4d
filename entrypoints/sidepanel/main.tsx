import { mount, save } from '../extension-page/main';
import { App } from './app';
import './style.css';

/** `?tab=<id>` ties the panel to one tab; without it, it follows the tab in front. */
const pinned = new URLSearchParams(location.search).get('tab');
mount(<App pinned={pinned === null ? null : Number(pinned)} save={save} />);
