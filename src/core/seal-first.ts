/** The first import of every worker and of the sandboxed frame: nothing else has run when the ways to send that no policy covers are gone. Pages have a script of their own. */
import { seal } from './seal';

seal(globalThis);
