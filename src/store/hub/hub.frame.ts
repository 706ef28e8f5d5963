/** The script of the sandboxed frame from which every hub is asked: takes the port its parent sends, and serves it. */
import '../../seal/seal-first';
import { serveHubFrame } from './serve-hub-frame';

addEventListener('message', function greet({ source, ports: [port] }) {
  if (source !== parent || !port) return;
  removeEventListener('message', greet);
  serveHubFrame(port);
});
