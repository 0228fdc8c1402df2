// The service worker of the door's app: it keeps the shell (two documents without anybody's data, what they load, and the manifest), so that the app opens without
// network. It never keeps, and never touches, a call to /api/. The server answers `/deur/werker.js` with a text of its own that changes with every build:
//
//   self.doorFiles = ['/static/door.<hash>.js', '/static/door.<hash>.css', …]; importScripts('/static/door-worker.<hash>.js');
//
// What a document names below /static/ is kept with that document, whether it stands in the list or not: so the two always fit.
import { shellWorker, type WorkerScope } from './door/shell.ts';

shellWorker(self as unknown as WorkerScope);
