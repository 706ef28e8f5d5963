/** The script of the sandboxed frame: takes the port its parent sends, and serves it. */
import { serveMirror } from './mirror-port';

addEventListener('message', function greet({ source, ports: [port] }) {
  if (source !== parent || !port) return;
  removeEventListener('message', greet);
  serveMirror(port);
});
