/** The script of `embed.html`: the widget that its address asks for, in touch with the page around it. */
import { HostChannel } from './frame/host-channel.js';
import { prepareElement } from './frame/prepare-element.js';

const element = prepareElement(location.href);
const channel = new HostChannel(element);
const SCRIPTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'arrival-radar': () => import('./arrival-radar.js'),
  'arrival-report': () => import('./arrival-report.js'),
  'arrival-compare': () => import('./arrival-compare.js'),
};
await (SCRIPTS[element.localName] ?? (() => import('./arrival-cities.js')))();
await channel.open();
