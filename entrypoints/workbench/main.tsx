import { mount, save } from '../extension-page/main';
import { App } from './app';
import './style.css';

mount(<App save={save} />);
