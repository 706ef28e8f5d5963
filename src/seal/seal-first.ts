/** The first import of every worker, of the sandboxed frame and of the page's script: nothing else has run when the ways to send that no policy covers are gone. Pages have a script of their own. */
import { seal } from './seal';

seal(globalThis);
