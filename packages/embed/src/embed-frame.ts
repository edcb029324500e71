/** The script of `embed.html`: the widget that its address asks for, in touch with the page around it. */
import { HostChannel } from './frame/host-channel.js';
import { prepareElement } from './frame/prepare-element.js';

const element = prepareElement(location.href);
const channel = new HostChannel(element);
await (element.localName === 'arrival-radar' ? import('./arrival-radar.js') : import('./arrival-cities.js'));
await channel.open();
